package org.stowage.agent;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;
import org.stowage.station.AgentDevice;
import org.stowage.station.AgentWire;

/** The station's devices as the service told them last: an agent that starts while the service is away hears them too. */
record PluggedIn(Path file) {

    private static final Logger LOG = Logger.getLogger(PluggedIn.class);

    /** None where nothing readable lies there: the service tells them again. */
    List<AgentDevice> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        byte[] kept = Files.readAllBytes(file);
        try {
            return AgentWire.JSON.readValue(kept, new TypeReference<>() {});
        } catch (IOException e) {
            // not only JsonProcessingException: zeros are taken for another encoding
            LOG.debugf(e, "%s cannot be read", file);
            return List.of();
        }
    }

    void write(List<AgentDevice> devices) throws IOException {
        Directories.write(file, AgentWire.JSON.writeValueAsBytes(devices));
    }
}
