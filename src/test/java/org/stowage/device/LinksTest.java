package org.stowage.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.device.Sent.Outcome;

/** Lines as they are on the floor: pulled, plugged in elsewhere, hanging. Real terminals and sockets stand for cables. */
class LinksTest {

    private static final byte[] MUCH = new byte[8_000_000];

    @TempDir
    Path home;

    private final SimulatedDevices simulated = new SimulatedDevices();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private DeviceHub hub;

    @BeforeEach
    void profiles() throws Exception {
        Files.createDirectories(home.resolve("devices"));
        Files.writeString(home.resolve("devices/gun.yaml"), """
                name: gun
                kind: scanner
                model: a gun of this test
                links: [serial, tcp, simulated]
                framing: { ends: [CR, LF] }
                times: { connectMs: 500, writeMs: 300 }
                scanner: { doubleReadMs: 0, good: "<BEL>", bad: "<BEL><BEL>" }
                """);
        Files.writeString(home.resolve("devices/hasty.yaml"), """
                name: hasty
                kind: printer
                model: a printer that may hang for 300 ms only
                links: [tcp, file, queue, serial, simulated]
                times: { connectMs: 500, writeMs: 300 }
                serial: { baud: 921600, dataBits: 8, stopBits: 1, parity: none }
                printer: { language: zpl, dpi: 203 }
                """);
        hub = new DeviceHub(new Profiles(home), simulated);
    }

    @AfterEach
    void stop() {
        hub.stop(new ShutdownEvent());
    }

    @Test
    void aScannerIsHeardAgainAfterItsPlugWasPulled() throws Exception {
        try (Pty cable = new Pty(home)) {
            var gun = new DeviceAddress(LinkKind.SERIAL, cable.ours(), "gun");
            AutoCloseable line = hub.listen(gun, this::hears);
            type(cable, "ONE\rTW");
            assertThat(next()).isEqualTo("ONE");
            until(() -> hub.health(gun).counters().bytesIn() == 6);
            cable.pull();
            until(() -> !hub.health(gun).open());
            assertThat(hub.health(gun).problem()).isNotEmpty();
            cable.plug();
            until(() -> hub.health(gun).open());
            type(cable, "THREE\r");
            assertThat(next())
                    .as("what was begun before the loss is no part of it")
                    .isEqualTo("THREE");
            assertThat(hub.health(gun).problem()).isEmpty();
            assertThat(hub.health(gun).counters().reopenings()).isEqualTo(1);
            assertThat(hub.health(gun).counters().frames()).isEqualTo(2);
            line.close();
        }
    }

    @Test
    void aScannerThatIsPluggedInLaterIsHeard() throws Exception {
        try (Pty cable = new Pty(home)) {
            cable.pull();
            var gun = new DeviceAddress(LinkKind.SERIAL, cable.ours(), "gun");
            AutoCloseable line = hub.listen(gun, this::hears);
            assertThat(hub.health(gun).open()).isFalse();
            assertThat(hub.health(gun).problem()).contains(cable.ours());
            cable.plug();
            until(() -> hub.health(gun).open());
            type(cable, "LATE\r");
            assertThat(next()).isEqualTo("LATE");
            assertThat(hub.health(gun).counters().reopenings()).isZero();
            line.close();
        }
    }

    @Test
    void aNameThatLeadsElsewhereNowIsFollowed() throws Exception {
        Path first = Files.createDirectory(home.resolve("a"));
        Path second = Files.createDirectory(home.resolve("b"));
        Path name = home.resolve("by-id");
        try (Pty one = new Pty(first);
                Pty other = new Pty(second)) {
            Files.createSymbolicLink(name, Path.of(one.ours()));
            var gun = new DeviceAddress(LinkKind.SERIAL, name.toString(), "gun");
            AutoCloseable line = hub.listen(gun, this::hears);
            type(one, "AT-ONE\r");
            assertThat(next()).isEqualTo("AT-ONE");
            Files.delete(name);
            Files.createSymbolicLink(name, Path.of(other.ours()));
            until(() -> hub.health(gun).counters().reopenings() == 1);
            type(other, "AT-OTHER\r");
            assertThat(next()).isEqualTo("AT-OTHER");
            line.close();
        }
    }

    @Test
    void aTcpScannerIsHeardAgainAfterItsConverterRestarted() throws Exception {
        int port;
        try (ServerSocket converter = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = converter.getLocalPort();
        }
        var gun = new DeviceAddress(LinkKind.TCP, "127.0.0.1:" + port, "gun");
        AutoCloseable line = hub.listen(gun, this::hears);
        assertThat(hub.health(gun).open()).isFalse();
        for (String round : new String[] {"FIRST", "SECOND"}) {
            try (ServerSocket converter = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                    Socket socket = converter.accept()) {
                socket.getOutputStream().write((round + "\r").getBytes(ISO_8859_1));
                assertThat(next()).isEqualTo(round);
                until(() -> hub.health(gun).open());
                hub.beep(gun, Beep.BAD);
                assertThat(socket.getInputStream().readNBytes(2)).containsExactly(7, 7);
            }
            until(() -> !hub.health(gun).open());
        }
        line.close();
    }

    @Test
    void aPeerThatNeverReadsIsFreedAndHoldsUpNobodyElse() throws Exception {
        try (ServerSocket stalled = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
                Pty cable = new Pty(home)) {
            var printer = new DeviceAddress(LinkKind.TCP, "127.0.0.1:" + stalled.getLocalPort(), "hasty");
            var other = new DeviceAddress(LinkKind.SIMULATED, "other", "hasty");
            var gun = new DeviceAddress(LinkKind.SERIAL, cable.ours(), "gun");
            AutoCloseable line = hub.listen(gun, this::hears);
            CompletableFuture<Sent> hanging = hub.print(printer, MUCH);
            CompletableFuture<Sent> next = hub.print(printer, MUCH);
            assertThat(hub.print(other, new byte[] {1}).get(5, TimeUnit.SECONDS).outcome())
                    .isEqualTo(Outcome.SENT);
            type(cable, "STILL HEARD\r");
            assertThat(next()).isEqualTo("STILL HEARD");
            assertThat(hanging.get(10, TimeUnit.SECONDS).outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(next.get(10, TimeUnit.SECONDS).outcome()).isEqualTo(Outcome.UNKNOWN);
            until(() -> hub.health(printer).counters().errors() == 2);
            line.close();
        }
    }

    @Test
    void aSerialPeerThatNeverReadsIsFreed() throws Exception {
        try (Pty cable = new Pty(home)) {
            var printer = new DeviceAddress(LinkKind.SERIAL, cable.ours(), "hasty");
            CompletableFuture<Sent> sent = hub.print(printer, new byte[50_000]);
            assertThat(sent.get(20, TimeUnit.SECONDS).outcome()).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @Test
    void aScannerWhoseToneHangsIsHeardAllTheSame() throws Exception {
        try (Pty cable = new Pty(home)) {
            var gun = new DeviceAddress(LinkKind.SERIAL, cable.ours(), "gun");
            AutoCloseable line = hub.listen(gun, this::hears);
            hub.print(gun, new byte[100_000]);
            type(cable, "HEARD\r");
            assertThat(next()).isEqualTo("HEARD");
            line.close();
        }
    }

    @Test
    void aJobThatWasCancelledBeforeItsTurnIsNotSent() throws Exception {
        try (ServerSocket stalled = new ServerSocket(0, 4, InetAddress.getLoopbackAddress())) {
            var printer = new DeviceAddress(LinkKind.TCP, "127.0.0.1:" + stalled.getLocalPort(), "hasty");
            CompletableFuture<Sent> hanging = hub.print(printer, MUCH);
            CompletableFuture<Sent> cancelled = hub.print(printer, new byte[] {1, 2, 3});
            cancelled.cancel(false);
            hanging.get(10, TimeUnit.SECONDS);
            try (Socket first = stalled.accept()) {
                first.setSoLinger(true, 0);
            }
            CompletableFuture<Sent> last = hub.print(printer, new byte[] {9});
            try (Socket second = stalled.accept()) {
                assertThat(second.getInputStream().readAllBytes()).containsExactly(9);
            }
            assertThat(last.get(10, TimeUnit.SECONDS).outcome()).isEqualTo(Outcome.SENT);
        }
    }

    @Test
    void aFullQueueRefusesAtOnce() throws Exception {
        try (ServerSocket stalled = new ServerSocket(0, 4, InetAddress.getLoopbackAddress())) {
            var printer = new DeviceAddress(LinkKind.TCP, "127.0.0.1:" + stalled.getLocalPort(), "hasty");
            hub.print(printer, MUCH);
            CompletableFuture<Sent> last = CompletableFuture.completedFuture(Sent.sent());
            for (int i = 0; i < 66; i++) {
                last = hub.print(printer, MUCH);
            }
            assertThat(last.get(1, TimeUnit.SECONDS).outcome()).isEqualTo(Outcome.NOT_REACHED);
            assertThat(last.get().problem()).contains("full");
        }
    }

    @Test
    void anOrdinaryFileIsNoPrinterAndStaysAsItWas() throws Exception {
        var file = Files.writeString(home.resolve("accounts.txt"), "not to be printed on");
        var printer = new DeviceAddress(LinkKind.FILE, file.toString(), "hasty");
        assertThat(hub.print(printer, "LABEL".getBytes(ISO_8859_1))
                        .get(5, TimeUnit.SECONDS)
                        .outcome())
                .isEqualTo(Outcome.NOT_REACHED);
        assertThat(file).hasContent("not to be printed on");
    }

    @Test
    void aDeviceFileTakesAJobAndIsFreedWhenItHangs() throws Exception {
        try (Pty cable = new Pty(home)) {
            var printer = new DeviceAddress(LinkKind.FILE, cable.ours(), "hasty");
            CompletableFuture<byte[]> read =
                    CompletableFuture.supplyAsync(() -> read(cable, 5), Thread::startVirtualThread);
            assertThat(hub.print(printer, "LABEL".getBytes(ISO_8859_1)).get(5, TimeUnit.SECONDS))
                    .isEqualTo(Sent.sent());
            assertThat(read.get(5, TimeUnit.SECONDS)).asString(ISO_8859_1).isEqualTo("LABEL");
            assertThat(hub.print(printer, MUCH).get(10, TimeUnit.SECONDS).outcome())
                    .isEqualTo(Outcome.UNKNOWN);
        }
        var nowhere = new DeviceAddress(LinkKind.FILE, home.resolve("lp9").toString(), "hasty");
        assertThat(hub.print(nowhere, new byte[] {1}).get(5, TimeUnit.SECONDS).outcome())
                .isEqualTo(Outcome.NOT_REACHED);
        assertThat(home.resolve("lp9")).doesNotExist();
    }

    private void hears(DeviceAddress device, byte[] frame, Instant at) {
        heard.add(new String(frame, ISO_8859_1));
    }

    private String next() throws InterruptedException {
        return Objects.requireNonNull(heard.poll(10, TimeUnit.SECONDS), "nothing was heard");
    }

    private static void type(Pty cable, String text) throws Exception {
        try (OutputStream out = new FileOutputStream(cable.devices().toFile())) {
            out.write(text.getBytes(ISO_8859_1));
        }
    }

    private static byte[] read(Pty cable, int bytes) {
        try (InputStream in = new FileInputStream(cable.devices().toFile())) {
            return in.readNBytes(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void until(BooleanSupplier done) throws InterruptedException {
        for (int i = 0; i < 2_000; i++) {
            if (done.getAsBoolean()) {
                return;
            }
            Thread.sleep(5);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }
}
