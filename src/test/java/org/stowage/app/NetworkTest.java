package org.stowage.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.kernel.Problem;

/** What cannot be used is refused with a sentence that names the setting. */
class NetworkTest {

    @TempDir
    Path directory;

    @Test
    void aTakenPortIsSaid() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());

            refuses(Map.of("STOWAGE_TLS_PORT", port), "Port " + port, "STOWAGE_TLS_PORT", "STOWAGE_TLS=off");
        }
    }

    @Test
    void whatIsNoPortIsSaid() {
        refuses(Map.of("STOWAGE_TLS_PORT", "https"), "STOWAGE_TLS_PORT", "https");
        refuses(Map.of("STOWAGE_TLS_PORT", "70000"), "STOWAGE_TLS_PORT", "70000");
    }

    @Test
    void whatIsNeitherOnNorOffIsSaid() {
        refuses(Map.of("STOWAGE_TLS", "maybe"), "STOWAGE_TLS", "maybe");
    }

    @Test
    void aCertificateThatIsNoneIsSaid() throws IOException {
        Path file = Files.writeString(directory.resolve("no.pem"), "nothing");

        refuses(
                Map.of("STOWAGE_TLS_PORT", "0", "STOWAGE_TLS_CERT", file.toString(), "STOWAGE_TLS_KEY", "missing"),
                file.toString(),
                "STOWAGE_TLS_KEY");
    }

    @Test
    void switchedOffItOpensNoPort() {
        new Network(Map.of("STOWAGE_TLS", "off", "STOWAGE_TLS_PORT", "no port")).announce();

        assertThat(System.getProperty(Network.PORT)).isNull();
    }

    private static void refuses(Map<String, String> environment, String... named) {
        assertThatThrownBy(() -> new Network(environment).announce())
                .isInstanceOf(Problem.class)
                .hasMessageContainingAll(named);
        assertThat(System.getProperty(Network.PORT)).isNull();
    }
}
