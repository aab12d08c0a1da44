package org.stowage.device;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.device.Sent.Outcome;

class DeviceHubTest {

    private static final DeviceAddress PRINTER = new DeviceAddress(LinkKind.SIMULATED, "desk 1", "simulated-printer");

    @TempDir
    Path home;

    private final SimulatedDevices simulated = new SimulatedDevices();

    @Test
    void jobsOfManyThreadsGoOutWholeAndEachOnce() {
        DeviceHub hub = hub();
        List<CompletableFuture<Sent>> sent = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            sent.add(hub.print(PRINTER, ("job " + i).getBytes(US_ASCII)));
        }
        assertThat(sent)
                .allSatisfy(one ->
                        assertThat(one.get(5, TimeUnit.SECONDS).outcome()).isEqualTo(Outcome.SENT));
        assertThat(simulated.printed("desk 1"))
                .extracting(job -> new String(job, US_ASCII))
                .hasSize(50)
                .startsWith("job 0", "job 1");
    }

    @Test
    void aPrinterThatDoesNotAnswerTookNothing() throws Exception {
        simulated.trouble("desk 1", SimulatedDevices.Trouble.UNREACHABLE);
        assertThat(hub().print(PRINTER, new byte[] {1}).get(5, TimeUnit.SECONDS).outcome())
                .isEqualTo(Outcome.NOT_REACHED);
    }

    @Test
    void aLineThatBreaksLeavesTheOutcomeUnknown() throws Exception {
        simulated.trouble("desk 1", SimulatedDevices.Trouble.BREAKS);
        assertThat(hub().print(PRINTER, new byte[] {1}).get(5, TimeUnit.SECONDS).outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aScannerIsHeardFrameByFrame() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        var scanner = new DeviceAddress(LinkKind.SIMULATED, "gun", "simulated-scanner");
        AutoCloseable line = hub().listen(scanner, (device, frame, at) -> heard.add(new String(frame, US_ASCII)));
        simulated.say("gun", "L-A-0".getBytes(US_ASCII));
        simulated.say("gun", "1-1\r\nNO-SUFFIX".getBytes(US_ASCII));
        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("L-A-01-1");
        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("NO-SUFFIX");
        line.close();
    }

    @Test
    void aNetworkPrinterGetsAllBytes() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<byte[]> read =
                    CompletableFuture.supplyAsync(() -> readAll(server), Thread::startVirtualThread);
            byte[] job = "^XA^XZ".repeat(10_000).getBytes(US_ASCII);
            assertThat(hub().print(tcp(server.getLocalPort()), job)
                            .get(10, TimeUnit.SECONDS)
                            .outcome())
                    .isEqualTo(Outcome.SENT);
            assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo(job);
        }
    }

    @Test
    void nobodyAtTheAddressMeansNothingWentOut() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(hub().print(tcp(port), new byte[] {1})
                        .get(10, TimeUnit.SECONDS)
                        .outcome())
                .isEqualTo(Outcome.NOT_REACHED);
    }

    private DeviceHub hub() {
        return new DeviceHub(new Profiles(home), simulated);
    }

    private static DeviceAddress tcp(int port) {
        return new DeviceAddress(LinkKind.TCP, "127.0.0.1:" + port, "generic-tcp-zpl");
    }

    private static byte[] readAll(ServerSocket server) {
        try (Socket socket = server.accept()) {
            return socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
