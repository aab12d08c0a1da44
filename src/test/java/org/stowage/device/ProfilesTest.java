package org.stowage.device;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Most label printers hang on a USB cable: on Linux a device file, elsewhere a queue of the system. */
    @Test
    void everyPrinterWithAUsbSocketMayHangOnIt() {
        Profiles profiles = new Profiles(home);
        List<Profile> onUsb = profiles.names().stream()
                .map(profiles::get)
                .filter(profile ->
                        profile.kind().equals("printer") && profile.links().contains(LinkKind.SERIAL))
                .toList();
        assertThat(onUsb)
                .hasSize(9)
                .allSatisfy(profile -> assertThat(profile.links()).contains(LinkKind.FILE, LinkKind.QUEUE));
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

    /** A service is brought to a new version before its agents are. */
    @Test
    void anAgentOverlooksFieldsOfANewerServiceAndAPersonIsToldOfThem() throws IOException {
        Files.createDirectories(home.resolve("devices"));
        Files.writeString(home.resolve("devices/zebra-zd420.yaml"), """
                name: zebra-zd420
                kind: printer
                model: of tomorrow
                links: [tcp]
                scent: { lavender: [1, 2] }
                printer: { language: zpl, dpi: 300, glitter: { every: 3 }, confirms: false }
                """);
        Profile told = Profiles.ofService(home).get("zebra-zd420");
        assertThat(told.model()).isEqualTo("of tomorrow");
        assertThat(told.printing().dpi()).isEqualTo(300);
        assertThatThrownBy(() -> new Profiles(home).get("zebra-zd420"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("scent")
                .hasMessageContaining("glitter");
    }

    @Test
    void anAgentTakesNoProfileThatItWouldMisunderstand() throws IOException {
        Files.createDirectories(home.resolve("devices"));
        Files.writeString(home.resolve("devices/zebra-zd420.yaml"), """
                name: zebra-zd420
                kind: printer
                model: of tomorrow
                links: [tcp]
                printer: { language: telepathy, dpi: 300 }
                """);
        assertThatThrownBy(() -> Profiles.ofService(home).get("zebra-zd420")).isInstanceOf(Problem.class);
    }

    @Test
    void aNewScaleNeedsNothingButAFile() throws IOException {
        Files.createDirectories(home.resolve("devices"));
        Files.writeString(home.resolve("devices/our-scale.yaml"), """
                name: our-scale
                kind: scale
                model: The scale from the attic
                links: [serial]
                serial: { baud: 2400, dataBits: 7, stopBits: 1, parity: odd }
                framing: { ends: [CR] }
                scale:
                  protocol: ascii
                  unit: lb
                  poll: <ENQ>W<0D>
                  stableFrames: 2
                """);
        Profiles profiles = new Profiles(home);
        assertThat(profiles.names()).contains("our-scale", "mettler-8217");
        Profile own = profiles.supporting(new DeviceAddress(LinkKind.SERIAL, "/dev/ttyS0", "our-scale"));
        assertThat(own.weighing().poll()).extracting(NamedBytes::bytes).isEqualTo(new byte[] {5, 'W', 13});
        var framer = new Framer(own.frames());
        var watch = new WeightWatch(own.weighing());
        assertThat(framer.add("1.5\r1.5\r".getBytes(UTF_8), 0))
                .extracting(frame -> watch.hear(frame, 0))
                .containsExactly(
                        OnPlate.of(OnPlate.State.MOVING, 680), new OnPlate(OnPlate.State.RESTING, 680, true, ""));
    }

    @Test
    void tellsAllThatIsWrongWithAFileAndWhere() {
        assertThat(mistakes("""
                name: x
                kind: printer
                model: m
                links: [tcp, smoke]
                usb: ["a5f:84"]
                colour: red
                printer:
                  language: zlp
                  dots: 203
                  dpi: 30
                  status: maybe
                  media: 100
                """))
                .startsWith("devices/x.yaml:4: ")
                .contains("\"smoke\" is none of [serial, tcp,")
                .contains("line 5: ", "usb is vendor and product")
                .contains("line 6: colour is no field, fields are ")
                .contains("line 8: language is one of [zpl, tspl, epl, cpcl, escpos, pdf, platform]")
                .contains("line 10: dpi is 100 to 1200")
                .contains("line 9: dots is no field, fields are batch, confirms, darkness, dpi,")
                .contains("line 11: \"maybe\" is none of [none, zpl, tspl, escpos]")
                .contains("line 12: fields are expected");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~name: x~                                                                | model is missing; line 1: links are a list of one or more
            ~name: y\nkind: scanner\nmodel: m\nlinks: [tcp]~                          | devices/x.yaml:1: the file is named
            ~name: x\nkind: scanner\nmodel: m\nlinks: tcp~                            | devices/x.yaml:4: a list is expected
            ~name: x\nkind: scale\nmodel: m\nlinks: [tcp]~                            | scale is a section of a scale
            ~name: x\nkind: scanner\nmodel: m\nlinks: [tcp]\nscale: {protocol: nci}~  | scale is a section of a scale
            ~name: x\nkind: scale\nmodel: m\nlinks: [tcp]\nscale: {protocol: abc}~    | devices/x.yaml:5: "abc" is none of [toledo-8217, mt-sics,
            ~name: x\nkind: scale\nmodel: m\nlinks: [tcp]\nscale:\n protocol: nci\n poll: W\\r~ | devices/x.yaml:7: "W\\r" is not understood from character 2
            ~name: x\nkind: scale\nmodel: m\nlinks: [tcp]\nscale:\n protocol: nci\n pollMs: soon~ | devices/x.yaml:7: "soon" is no Integer
            ~name: x\nkind: scanner\nmodel: m\nlinks: [tcp]\nframing: {ends: [CRX]}~ | devices/x.yaml:5: "CRX" is neither a control character
            ~name: x\nkind: scanner\nmodel: m\nlinks: [tcp]\nkind: scale~ | devices/x.yaml:5: Duplicate field 'kind'
            ~name: x\nkind: scanner\nmodel: m\nlinks: [tcp~                           | devices/x.yaml:4: while parsing
            ~~                                                                       | devices/x.yaml:1: No content
            """)
    void saysWhatIsWrong(String yaml, String told) {
        assertThat(mistakes(yaml)).contains(told);
    }

    private static String mistakes(String yaml) {
        Problem refused =
                catchThrowableOfType(Problem.class, () -> ProfileReader.read("devices/x.yaml", yaml.getBytes(UTF_8)));
        return refused.text(Locale.ENGLISH).replace("This profile cannot be read: ", "");
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
