package org.stowage.device;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is plugged into this computer now, whether it is used or not: serial ports, USB printers, print queues. */
@ApplicationScoped
public class Ports {

    private final Path serialNames;

    /** @param serialNames where the lasting names of serial ports stand; elsewhere where a container has them mounted */
    Ports(
            @ConfigProperty(name = "stowage.devices.serial-names", defaultValue = "/dev/serial/by-id")
                    String serialNames) {
        this.serialNames = Path.of(serialNames).toAbsolutePath();
    }

    public List<FoundPort> found() {
        return FoundPorts.now(serialNames);
    }
}
