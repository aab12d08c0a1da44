package org.stowage.device;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.kernel.Problem;

class ProfilesTest {

    @TempDir
    Path home;

    @Test
    void everyPackedProfileIsListedAndReadable() throws IOException {
        Profiles profiles = new Profiles(home);
        try (Stream<Path> files = Files.list(Path.of("devices"))) {
            assertThat(profiles.names())
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(file -> file.endsWith(".yaml"))
                                    .map(file -> file.replace(".yaml", ""))
                                    .toList());
        }
        assertThat(profiles.names())
                .allSatisfy(name -> assertThat(profiles.get(name).name()).isEqualTo(name));
    }

    @Test
    void ownProfileWinsOverThePackedOne() throws IOException {
        Files.createDirectories(home.resolve("devices"));
        Files.writeString(home.resolve("devices/zebra-zd420.yaml"), """
                name: zebra-zd420
                kind: printer
                model: ours
                links: [tcp]
                printer: { language: zpl, dpi: 300 }
                """);
        assertThat(new Profiles(home).get("zebra-zd420").printing().dpi()).isEqualTo(300);
    }

    @Test
    void namesFileAndLineOfAMistake() {
        byte[] yaml = """
                name: x
                kind: printer
                model: m
                links: [tcp]
                printer:
                  language: zpl
                  dots: 203
                  dpi: 203
                """.getBytes(UTF_8);
        assertThatThrownBy(() -> Profiles.read("devices/x.yaml", yaml))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("devices/x.yaml:")
                .hasMessageContaining("dots");
    }

    @Test
    void refusesAnUnknownProfileAndALinkThatTheModelLacks() {
        Profiles profiles = new Profiles(home);
        assertThatThrownBy(() -> profiles.get("../secret")).hasMessageContaining("profile-unknown");
        assertThatThrownBy(() ->
                        profiles.supporting(new DeviceAddress(LinkKind.TCP, "10.0.0.7", "generic-serial-scanner")))
                .hasMessageContaining("link-not-supported");
    }
}
