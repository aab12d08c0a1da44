package org.stowage.agent;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.stowage.station.AgentDevice;
import org.stowage.station.AgentWire;

/** The station's devices as the service told them last: an agent that starts while the service is away hears them too. */
record PluggedIn(Path file) {

    List<AgentDevice> read() throws IOException {
        return Files.exists(file)
                ? AgentWire.JSON.readValue(Files.readAllBytes(file), new TypeReference<>() {})
                : List.of();
    }

    void write(List<AgentDevice> devices) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.write(next, AgentWire.JSON.writeValueAsBytes(devices));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
