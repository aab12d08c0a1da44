package org.stowage.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.device.Decoding.Decoded;

/** What a scanner does besides sending codes: reading twice, answering commands, showing its raw bytes. */
class ScannerInputTest {

    private static final DeviceAddress GUN = new DeviceAddress(LinkKind.SIMULATED, "gun", "own-gun");

    @TempDir
    Path home;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    private final ScanListener listener = new ScanListener() {
        @Override
        public void frame(DeviceAddress device, byte[] frame, Instant happenedAt) {
            told.add(new String(frame, ISO_8859_1));
        }

        @Override
        public void swallowed(DeviceAddress device, byte[] frame, Instant happenedAt) {
            told.add("again " + new String(frame, ISO_8859_1));
        }
    };

    @Test
    void theSameCodeWithinTheWindowIsOneScanForAsLongAsItStaysInView() {
        var doubles = new DoubleReads(600);
        assertThat(List.of(
                        doubles.isAgain(code("]C0A"), 0),
                        doubles.isAgain(code("]C0A"), 400),
                        doubles.isAgain(code("]C0A"), 900),
                        doubles.isAgain(code("]C0B"), 950),
                        doubles.isAgain(code("]C0A"), 1_000),
                        doubles.isAgain(code("]d2A"), 1_010),
                        doubles.isAgain(code("]C0A"), 1_600)))
                .containsExactly(false, true, true, false, true, false, false);
    }

    @Test
    void whereEachPieceIsScannedNothingIsSwallowed() {
        var off = new DoubleReads(0);
        assertThat(off.isAgain(code("A"), 0)).isFalse();
        assertThat(off.isAgain(code("A"), 0)).isFalse();
    }

    @Test
    void aSwallowedScanIsCountedAndTold() throws Exception {
        var simulated = new SimulatedDevices();
        DeviceHub hub = hub(simulated);
        AutoCloseable line = hub.listen(GUN, listener);
        simulated.say("gun", code("A\rA\rB\r"));
        assertThat(next()).isEqualTo("A");
        assertThat(next()).isEqualTo("again A");
        assertThat(next()).isEqualTo("B");
        assertThat(hub.health(GUN).counters().swallowed()).isEqualTo(1);
        assertThat(hub.health(GUN).counters().frames()).isEqualTo(2);
        line.close();
    }

    @Test
    void theToneOfTheProfileReachesTheScanner() throws Exception {
        var simulated = new SimulatedDevices();
        DeviceHub hub = hub(simulated);
        hub.beep(GUN, Beep.GOOD);
        AutoCloseable line = hub.listen(GUN, listener);
        hub.beep(GUN, Beep.GOOD);
        hub.beep(GUN, Beep.BAD);
        for (int i = 0; i < 1_000 && simulated.printed("gun").size() < 2; i++) {
            Thread.sleep(5);
        }
        assertThat(simulated.printed("gun"))
                .extracting(bytes -> new String(bytes, ISO_8859_1))
                .as("none for a scanner whose line is not open: it would come too late")
                .containsExactly("\u001B[3q", "\u001B[4q");
        line.close();
    }

    @Test
    void theRawBytesAreKeptWithEverySuffixAndCanBeWatched() throws Exception {
        var simulated = new SimulatedDevices();
        DeviceHub hub = hub(simulated);
        BlockingQueue<RawBytes> watched = new LinkedBlockingQueue<>();
        AutoCloseable line = hub.listen(GUN, listener);
        AutoCloseable watch = hub.watch(GUN, watched::add);
        simulated.say("gun", code("\u0002]C110A\u001D21B\r"));
        simulated.say("gun", code("\nNEXT\r\n"));
        assertThat(next()).isEqualTo("]C110A\u001D21B");
        assertThat(next()).isEqualTo("NEXT");
        assertThat(RawScan.all(hub.pieces(GUN), new Profiles(home).get(GUN.profile())))
                .extracting(scan -> new String(scan.raw(), ISO_8859_1))
                .containsExactly("\u0002]C110A\u001D21B\r\n", "NEXT\r\n");
        assertThat(watched).hasSize(2);
        watch.close();
        line.close();
    }

    @Test
    void theTapeForgetsWhatIsOldAndWhatIsTooMuch() {
        var tape = new RawTape();
        Instant start = Instant.parse("2026-11-22T08:00:00Z");
        tape.came(new RawBytes(start, code("OLD")));
        for (int i = 0; i < 2 * RawTape.PIECES; i++) {
            tape.came(new RawBytes(start.plusSeconds(1), code("X" + i)));
        }
        assertThat(tape.last(start.plusSeconds(2))).hasSize(RawTape.PIECES);
        assertThat(tape.last(start.plus(RawTape.KEPT).plusSeconds(2))).isEmpty();
    }

    @Test
    void whatAScannerSaysBackToAMenuCommandIsNoScan() {
        var plain = new PlainDecoding(Framing.ANY);
        Decoded done = plain.add(code("VSUFCR\u0006!400638133393\r"), 0);
        assertThat(text(done)).containsExactly("400638133393");
        assertThat(done.troubles()).isEmpty();
        plain.add(code("NOSUCH\u0005."), 10);
        Decoded unknown = plain.idle(100);
        assertThat(unknown.frames()).isEmpty();
        assertThat(unknown.troubles()).singleElement().asString().contains("NOSUCH");
        assertThat(plain.add(code("PREBK2995C80\u0015!\r"), 200).troubles())
                .singleElement()
                .asString()
                .contains("PREBK2995C80");
    }

    @Test
    void aListenerThatFailsIsHeardOfAndLosesOnlyItsOwnScan() throws Exception {
        var simulated = new SimulatedDevices();
        DeviceHub hub = hub(simulated);
        AutoCloseable line = hub.listen(GUN, (device, frame, at) -> {
            if (frame[0] == '!') {
                throw new IllegalStateException("not this one");
            }
            told.add(new String(frame, ISO_8859_1));
        });
        simulated.say("gun", code("!\rOK\r"));
        assertThat(next()).isEqualTo("OK");
        assertThat(hub.health(GUN).counters().errors()).isEqualTo(1);
        line.close();
    }

    @Test
    void oneDeviceIsHeardByOne() throws Exception {
        DeviceHub hub = hub(new SimulatedDevices());
        AutoCloseable line = hub.listen(GUN, listener);
        List<String> refused = new ArrayList<>();
        try {
            hub.listen(GUN, listener);
        } catch (IOException e) {
            refused.add(e.getMessage());
        }
        assertThat(refused).singleElement().asString().contains("in use");
        line.close();
        hub.listen(GUN, listener).close();
    }

    private DeviceHub hub(SimulatedDevices simulated) throws Exception {
        Files.createDirectories(home.resolve("devices"));
        Files.writeString(home.resolve("devices/own-gun.yaml"), """
                name: own-gun
                kind: scanner
                model: a gun of this test
                links: [simulated]
                framing: { ends: [CR, LF, ETX], starts: [STX] }
                scanner: { doubleReadMs: 5000, good: "ESC[3q", bad: "ESC[4q" }
                """);
        return new DeviceHub(new Profiles(home), simulated);
    }

    private String next() throws InterruptedException {
        return Objects.requireNonNull(told.poll(10, TimeUnit.SECONDS), "nothing was told");
    }

    private static byte[] code(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static List<String> text(Decoded decoded) {
        return decoded.frames().stream()
                .map(frame -> new String(frame, ISO_8859_1))
                .toList();
    }
}
