package org.stowage.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.device.LinkKind;
import org.stowage.device.Profiles;
import org.stowage.station.AgentDevice;

/** What the service says anyway is only a copy here: torn by a power cut it stops nothing. */
class TornFilesTest {

    private static final String PRINTER = "zebra-zd420";

    @TempDir
    @SuppressWarnings("NullAway.Init") // given by JUnit
    Path home;

    @Test
    void aTornListOfDevicesIsNone() throws IOException {
        Path file = home.resolve("station.json");
        var plugged = new PluggedIn(file);
        List<AgentDevice> devices = List.of(printer("name: x"));
        plugged.write(devices);
        byte[] whole = Files.readAllBytes(file);
        for (int cut = 0; cut < whole.length; cut++) {
            Files.write(file, Arrays.copyOf(whole, cut));
            assertThat(plugged.read()).as("cut at %d", cut).isEmpty();
            // the length is on the disk, the bytes are not
            Files.write(file, new byte[cut]);
            assertThat(plugged.read()).as("%d zeros", cut).isEmpty();
        }
        plugged.write(devices);
        assertThat(plugged.read()).isEqualTo(devices);
        assertThat(names(home)).containsExactly("station.json");
    }

    @Test
    void aTornProfileIsWrittenAnew() throws IOException {
        String settings = new Profiles(home).source(PRINTER) + "# the service's own\n";
        Path kept = home.resolve("devices").resolve(PRINTER + ".yaml");
        Files.createDirectories(home.resolve("devices"));
        byte[] whole = settings.getBytes(UTF_8);
        try (Spool spool = new Spool(home.resolve("spool"), 1 << 20);
                var hub = new AgentHub(home, new AgentEars(spool, frame -> {}))) {
            for (int cut : new int[] {0, 1, whole.length / 3, whole.length / 2, whole.length - 1}) {
                Files.write(kept, Arrays.copyOf(whole, cut));
                hub.plug(List.of(printer(settings)));
                assertThat(hub.trouble()).as("cut at %d", cut).isEmpty();
                assertThat(kept).hasBinaryContent(whole);
            }
        }
        assertThat(names(home.resolve("devices"))).containsExactly(PRINTER + ".yaml");
    }

    private static AgentDevice printer(String settings) {
        return new AgentDevice(4, "P", "printer", LinkKind.TCP, "127.0.0.1:9", PRINTER, settings);
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
