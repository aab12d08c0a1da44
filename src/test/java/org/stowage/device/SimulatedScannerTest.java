package org.stowage.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.device.SimulatedScanner.Manner;

/** The scanner that ships with the product, heard over the line that real ones are heard over. */
class SimulatedScannerTest {

    private static final byte[] CR = {'\r'};

    @TempDir
    Path home;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> tones = new LinkedBlockingQueue<>();
    private DeviceHub hub;

    @BeforeEach
    void profile() throws Exception {
        Files.createDirectories(home.resolve("devices"));
        Files.writeString(home.resolve("devices/any-gun.yaml"), """
                name: any-gun
                kind: scanner
                model: a gun of this test
                links: [serial, tcp]
                framing: { ends: [CR] }
                scanner: { good: "ESC[3q", bad: "ESC[4q" }
                """);
        hub = new DeviceHub(new Profiles(home), new SimulatedDevices());
    }

    @Test
    void isHeardOverAPtyInPiecesAndHearsItsTones() throws Exception {
        try (Pty cable = new Pty(home);
                var port = SimulatedScannerPort.open(cable.devices().toString(), this::tone)) {
            var gun = new DeviceAddress(LinkKind.SERIAL, cable.ours(), "any-gun");
            AutoCloseable line = hub.listen(gun, this::hears);
            var scanner = new SimulatedScanner(port, new Manner(CR, true));
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                scanner.scan(("]C110A\u001D21-" + i).getBytes(ISO_8859_1));
                expected.add("]C110A\u001D21-" + i);
            }
            assertThat(next(20)).isEqualTo(expected);
            hub.beep(gun, Beep.BAD);
            assertThat(tones.poll(10, TimeUnit.SECONDS)).isEqualTo("\u001B[4q");
            line.close();
        }
    }

    @Test
    void scansTheSameCodeAgainAfterItsCableWasPulled() throws Exception {
        try (Pty cable = new Pty(home);
                var port = SimulatedScannerPort.open(cable.devices().toString(), this::tone)) {
            var gun = new DeviceAddress(LinkKind.SERIAL, cable.ours(), "any-gun");
            AutoCloseable line = hub.listen(gun, this::hears);
            var scanner = new SimulatedScanner(port, new Manner(CR, false));
            scanner.scan("BEFORE".getBytes(ISO_8859_1));
            assertThat(next(1)).containsExactly("BEFORE");
            cable.pull();
            Thread hand = Thread.ofPlatform().start(() -> {
                try {
                    scanner.scan("AFTER".getBytes(ISO_8859_1));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            cable.plug();
            hand.join();
            assertThat(next(1)).containsExactly("AFTER");
            line.close();
        }
    }

    @Test
    void standsBehindAConverterOnTheNetwork() throws Exception {
        try (var port = SimulatedScannerPort.open("tcp:0", this::tone)) {
            var gun = new DeviceAddress(LinkKind.TCP, "127.0.0.1:" + port.number(), "any-gun");
            AutoCloseable line = hub.listen(gun, this::hears);
            new SimulatedScanner(port, new Manner(CR, false)).scan("4006381333931".getBytes(ISO_8859_1));
            assertThat(next(1)).containsExactly("4006381333931");
            hub.beep(gun, Beep.GOOD);
            assertThat(tones.poll(10, TimeUnit.SECONDS)).isEqualTo("\u001B[3q");
            line.close();
        }
    }

    @Test
    void readsAFileWithControlCharactersByName() {
        assertThat(ScanFile.read("# a comment\n]C110A<GS>21B\n\n<1D>x\nL-库-1\n"))
                .containsExactly(
                        "]C110A\u001D21B".getBytes(ISO_8859_1),
                        "\u001Dx".getBytes(ISO_8859_1),
                        "L-库-1".getBytes(UTF_8));
        assertThatThrownBy(() -> ScanFile.read("OK\n<ZZZ>")).hasMessageContaining("line 2");
    }

    private void hears(DeviceAddress device, byte[] frame, Instant at) {
        heard.add(new String(frame, ISO_8859_1));
    }

    private void tone(byte[] bytes) {
        tones.add(new String(bytes, ISO_8859_1));
    }

    private List<String> next(int count) throws InterruptedException {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            found.add(Objects.requireNonNull(heard.poll(10, TimeUnit.SECONDS), "nothing was heard"));
        }
        return found;
    }
}
