package org.stowage.device;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stowage.device.PrintTalk.Patience;
import org.stowage.device.Printed.Outcome;
import org.stowage.device.PrinterStatus.Told;
import org.stowage.device.SimulatedPrinter.Switch;

/** Labels on their way to printers over real sockets, with everything that a floor does to printers. */
class PrintersTest {

    private static final byte[] LABEL = label("zpl");

    @TempDir
    Path home;

    private final List<AutoCloseable> open = new ArrayList<>();
    private DeviceHub hub;

    /** Who waits for an answer that comes. */
    private Printers printers;

    /** Who waits for one that never does. */
    private Printers hasty;

    @BeforeEach
    void profiles() throws IOException {
        Files.createDirectories(home.resolve("devices"));
        for (String language : List.of("zpl", "tspl", "escpos")) {
            profile(language, language, !language.equals("escpos"));
        }
        profile("zpl", "shy", false);
        profile("zpl", "mute", false, "none");
        var profiles = new Profiles(home);
        hub = new DeviceHub(profiles, new SimulatedDevices());
        printers = new Printers(hub, profiles, new Patience(10_000, 10_000, 5, 60_000));
        hasty = new Printers(hub, profiles, new Patience(400, 400, 5, 60_000));
    }

    @AfterEach
    void close() throws Exception {
        hub.stop(new ShutdownEvent());
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zpl", "tspl"})
    void aLabelIsConfirmedWhenThePrinterHasNothingLeft(String language) throws Exception {
        var printer = new SimulatedPrinter(language, 203, 60, label -> {});
        DeviceAddress where = plugIn(printer, language).where();
        assertThat(printers.hindrance(where)).isEmpty();
        assertThat(printers.print(where, label(language))).isEqualTo(Printed.confirmed());
        assertThat(printer.printed()).hasSize(1);
    }

    @Test
    void aReceiptPrinterCannotTellAndIsNotBelieved() throws Exception {
        var printer = new SimulatedPrinter("escpos", 203, 0, label -> {});
        DeviceAddress where = plugIn(printer, "escpos").where();
        assertThat(printers.hindrance(where)).isEmpty();
        assertThat(printers.print(where, label("escpos"))).isEqualTo(Printed.sent(null));
        assertThat(printer.printed()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zpl", "tspl", "escpos"})
    void whatHindersBeforeTheLabelKeepsItHereWithItsName(String language) throws Exception {
        var printer = new SimulatedPrinter(language, 203, 0, label -> {});
        DeviceAddress where = plugIn(printer, language).where();
        printer.turn(Switch.PAPER_OUT, true);
        assertThat(printers.hindrance(where)).contains(Printed.notSent(PrinterCondition.PAPER_OUT, ""));
        printer.turn(Switch.PAPER_OUT, false);
        printer.turn(Switch.HEAD_OPEN, true);
        assertThat(printers.hindrance(where)).contains(Printed.notSent(PrinterCondition.HEAD_OPEN, ""));
        printer.turn(Switch.HEAD_OPEN, false);
        assertThat(printers.hindrance(where)).isEmpty();
    }

    @Test
    void aLabelCaughtByAnOpenHeadIsConfirmedWhenItComesOutAfterAll() throws Exception {
        var printer = new SimulatedPrinter("zpl", 203, 50, label -> {});
        DeviceAddress where = plugIn(printer, "zpl").where();
        assertThat(printers.hindrance(where)).isEmpty();
        printer.turn(Switch.HEAD_OPEN, true);
        CompletableFuture<Printed> printed =
                CompletableFuture.supplyAsync(() -> printers.print(where, LABEL), Thread::startVirtualThread);
        await(() -> printers.last(where)
                .filter(seen -> seen.status() instanceof Told told && told.has(PrinterCondition.HEAD_OPEN))
                .isPresent());
        assertThat(printed).isNotDone();
        assertThat(printer.printed()).isEmpty();
        printer.turn(Switch.HEAD_OPEN, false);
        assertThat(printed.get(60, TimeUnit.SECONDS)).isEqualTo(Printed.confirmed());
        assertThat(printer.printed()).hasSize(1);
    }

    @Test
    void whatNeverComesOutStaysSentWithItsCause() throws Exception {
        printers = new Printers(hub, new Profiles(home), new Patience(10_000, 10_000, 5, 100));
        var printer = new SimulatedPrinter("zpl", 203, 50, label -> {});
        DeviceAddress where = plugIn(printer, "zpl").where();
        assertThat(printers.hindrance(where)).isEmpty();
        printer.turn(Switch.PAPER_OUT, true);
        assertThat(printers.print(where, LABEL)).isEqualTo(Printed.sent(PrinterCondition.PAPER_OUT));
    }

    @Test
    void silenceOfAPrinterThatConfirmsKeepsTheLabelHere() throws Exception {
        var printer = new SimulatedPrinter("zpl", 203, 0, label -> {});
        DeviceAddress where = plugIn(printer, "zpl").where();
        printer.turn(Switch.SILENT, true);
        assertThat(hasty.hindrance(where)).contains(Printed.notSent(PrinterCondition.SILENT, ""));
        assertThat(hasty.status(where).orElseThrow().status().ready()).isFalse();
    }

    @Test
    void aPrinterThatNeverAnswersGetsItsLabelsAndIsNeverBelieved() throws Exception {
        var printer = new SimulatedPrinter("zpl", 203, 0, label -> {});
        DeviceAddress where = plugIn(printer, "shy").where();
        printer.turn(Switch.SILENT, true);
        assertThat(hasty.hindrance(where)).isEmpty();
        assertThat(hasty.print(where, LABEL)).isEqualTo(Printed.sent(null));
        assertThat(printer.printed()).hasSize(1);
    }

    @Test
    void silenceBehindALabelLeavesItUnknown() throws Exception {
        var printer = new SimulatedPrinter("zpl", 203, 0, label -> {});
        DeviceAddress where = plugIn(printer, "shy").where();
        printers = new Printers(hub, new Profiles(home), new Patience(10_000, 400, 5, 60_000));
        assertThat(printers.hindrance(where)).isEmpty();
        printer.turn(Switch.SILENT, true);
        assertThat(printers.print(where, LABEL).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void nobodyAtTheAddressMeansNothingWasSent() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        var where = new DeviceAddress(LinkKind.TCP, "127.0.0.1:" + free, "zpl");
        assertThat(printers.hindrance(where).orElseThrow().cause()).isEqualTo(PrinterCondition.NOT_REACHED);
        assertThat(printers.print(where, LABEL).outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(printers.status(where).orElseThrow().status().ready()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zpl", "shy", "tspl", "escpos"})
    void cutAtEveryByteOfALabelTheJobIsUnknownAndNeverSentAgain(String profile) throws Exception {
        String language = profile.equals("shy") ? "zpl" : profile;
        byte[] small = CutLabel.small(home, language);
        cut(profile, small, IntStream.rangeClosed(1, small.length));
        if (Boolean.getBoolean("stowage.test.long")) {
            byte[] waybill = CutLabel.shipped("waybill-100x150", language);
            cut(profile, waybill, CutLabel.ends(waybill, 300, 41));
        }
    }

    private void cut(String profile, byte[] label, IntStream cuts) throws Exception {
        String language = profile.equals("shy") ? "zpl" : profile;
        var printer = new SimulatedPrinter(language, 203, 0, each -> {});
        Plug plug = plugIn(printer, profile);
        printers = new Printers(hub, new Profiles(home), new Patience(10_000, 10_000, 5, 100));
        for (int k : cuts.toArray()) {
            assertThat(printers.hindrance(plug.where())).isEmpty();
            long before = printer.out();
            plug.port().trouble().cutAt(k);
            Printed printed = printers.print(plug.where(), label);
            assertThat(printed.outcome())
                    .as("cut at byte " + k + " of " + label.length)
                    .isEqualTo(Outcome.UNKNOWN);
            assertThat(printer.out() - before).isLessThanOrEqualTo(1);
        }
        long cutAtTheEnd = printer.out();
        assertThat(cutAtTheEnd)
                .as("only a cut behind the last command lets it come out")
                .isLessThanOrEqualTo(3);
        assertThat(printers.hindrance(plug.where())).isEmpty();
        printers.print(plug.where(), label);
        assertThat(printer.out()).as("the next label is whole").isEqualTo(cutAtTheEnd + 1);
    }

    @Test
    void aStalledPrinterHoldsUpNoOtherAndItsJobIsUnknown() throws Exception {
        var stalled = new SimulatedPrinter("zpl", 203, 0, label -> {});
        var other = new SimulatedPrinter("zpl", 203, 0, label -> {});
        Plug bad = plugIn(stalled, "zpl");
        DeviceAddress good = plugIn(other, "zpl").where();
        assertThat(printers.hindrance(bad.where())).isEmpty();
        bad.port().trouble().stall(true);
        byte[] endless = " ".repeat(20_000_000).getBytes(US_ASCII);
        CompletableFuture<Printed> hung =
                CompletableFuture.supplyAsync(() -> printers.print(bad.where(), endless), Thread::startVirtualThread);
        for (int i = 0; i < 5; i++) {
            assertThat(printers.print(good, LABEL).outcome()).isNotEqualTo(Outcome.NOT_SENT);
        }
        assertThat(hung.get(60, TimeUnit.SECONDS).outcome()).isEqualTo(Outcome.UNKNOWN);
        bad.port().trouble().stall(false);
        // it reads first what the broken call left in its buffers
        await(() -> hasty.hindrance(bad.where()).isEmpty());
    }

    @Test
    void aStalledPrinterIsFoundOutEvenWhenTheKernelTookALittleLabel() throws Exception {
        var printer = new SimulatedPrinter("zpl", 203, 0, label -> {});
        Plug plug = plugIn(printer, "zpl");
        printers = new Printers(hub, new Profiles(home), new Patience(10_000, 400, 5, 60_000));
        assertThat(printers.hindrance(plug.where())).isEmpty();
        plug.port().trouble().stall(true);
        assertThat(printers.print(plug.where(), LABEL).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aStripGoesInOneGoAndEachOfItsLabelsIsConfirmed() throws Exception {
        var printer = new SimulatedPrinter("zpl", 203, 50, label -> {});
        DeviceAddress where = plugIn(printer, "zpl").where();
        assertThat(printers.hindrance(where)).isEmpty();
        Strip strip = new Strip(List.of(
                new Strip.Piece(CutLabel.small(home, "zpl", 1), 1),
                new Strip.Piece(CutLabel.small(home, "zpl", 4), 4),
                new Strip.Piece(CutLabel.small(home, "zpl", 1), 1)));
        assertThat(printers.print(where, strip)).hasSize(6).containsOnly(Printed.confirmed());
        assertThat(printer.printed()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tspl", "escpos"})
    void ofAStripAPrinterThatDoesNotCountTellsAtMostTheEnd(String language) throws Exception {
        // so slow that each printer is seen printing
        var printer = new SimulatedPrinter(language, 203, 500, label -> {});
        DeviceAddress where = plugIn(printer, language).where();
        assertThat(printers.hindrance(where)).isEmpty();
        var strip = new Strip(Collections.nCopies(4, new Strip.Piece(CutLabel.small(home, language, 1), 1)));
        Printed expected = language.equals("tspl") ? Printed.confirmed() : Printed.sent(null);
        assertThat(printers.print(where, strip)).hasSize(4).containsOnly(expected);
        if (language.equals("tspl")) {
            assertThat(printer.printed()).hasSize(4);
        }
    }

    /** Labels of the strip fall where the cut falls: nothing is confirmed, and what may be out is never sent again. */
    @ParameterizedTest
    @ValueSource(strings = {"zpl", "tspl", "escpos"})
    void aStripThatIsCutIsUnknownAsFarAsItWent(String language) throws Exception {
        var printer = new SimulatedPrinter(language, 203, 0, label -> {});
        Plug plug = plugIn(printer, language);
        byte[] label = CutLabel.small(home, language, 1);
        var strip = new Strip(Collections.nCopies(5, new Strip.Piece(label, 1)));
        int step = Boolean.getBoolean("stowage.test.long") ? 1 : label.length / 3;
        for (int k = 1; k < 5 * label.length; k += step) {
            assertThat(printers.hindrance(plug.where())).isEmpty();
            long before = printer.out();
            plug.port().trouble().cutAt(k);
            List<Printed> labels = printers.print(plug.where(), strip);
            List<Outcome> outcomes = labels.stream().map(Printed::outcome).toList();
            assertThat(outcomes)
                    .as("cut at byte " + k)
                    .hasSize(5)
                    .contains(Outcome.UNKNOWN)
                    .doesNotContain(Outcome.CONFIRMED, Outcome.SENT);
            assertThat(outcomes.stream().dropWhile(each -> each == Outcome.UNKNOWN))
                    .as("what was not begun stands behind what was")
                    .allMatch(Outcome.NOT_SENT::equals);
            assertThat(printer.out() - before)
                    .isLessThanOrEqualTo(outcomes.stream()
                            .filter(each -> each == Outcome.UNKNOWN)
                            .count());
        }
    }

    @Test
    void aStripForAPrinterThatNobodyAsksCountsAsSentAndIsUnknownWhereItIsCut() throws Exception {
        var printer = new SimulatedPrinter("zpl", 203, 0, label -> {});
        Plug plug = plugIn(printer, "mute");
        byte[] label = CutLabel.small(home, "zpl", 1);
        var strip = new Strip(Collections.nCopies(3, new Strip.Piece(label, 1)));
        assertThat(printers.print(plug.where(), strip)).hasSize(3).containsOnly(Printed.sent(null));
        assertThat(printer.printed()).hasSize(3);
        plug.port().trouble().cutAt(label.length / 2);
        assertThat(printers.print(plug.where(), strip).getFirst().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(printer.printed()).hasSize(3);
    }

    @Test
    void whatWasCountedBeforeTheLineBrokeIsConfirmedAndTheRestIsUnknown() throws Exception {
        var printer = new SimulatedPrinter("zpl", 203, 150, label -> {});
        Plug plug = plugIn(printer, "zpl");
        assertThat(printers.hindrance(plug.where())).isEmpty();
        var strip = new Strip(Collections.nCopies(40, new Strip.Piece(CutLabel.small(home, "zpl", 1), 1)));
        CompletableFuture<List<Printed>> printed =
                CompletableFuture.supplyAsync(() -> printers.print(plug.where(), strip), Thread::startVirtualThread);
        await(() -> printer.out() >= 10);
        for (int answer = 0; answer < 3; answer++) {
            Instant last = printers.last(plug.where()).orElseThrow().at();
            await(() -> printers.last(plug.where()).orElseThrow().at().isAfter(last));
        }
        plug.port().close();
        List<Printed> labels = printed.get(60, TimeUnit.SECONDS);
        long confirmed = labels.stream().filter(Printed.confirmed()::equals).count();
        assertThat(confirmed).isPositive().isLessThanOrEqualTo(printer.out());
        assertThat(labels).hasSize(40);
        assertThat(labels.subList((int) confirmed, 40))
                .extracting(Printed::outcome)
                .containsOnly(Outcome.UNKNOWN);
    }

    private static void await(BooleanSupplier what) throws InterruptedException {
        for (int i = 0; i < 6_000 && !what.getAsBoolean(); i++) {
            Thread.sleep(5);
        }
        assertThat(what.getAsBoolean()).isTrue();
    }

    private record Plug(DeviceAddress where, SimulatedPrinterPort port) {}

    private Plug plugIn(SimulatedPrinter printer, String profile) throws IOException {
        SimulatedPrinterPort port = SimulatedPrinterPort.open("tcp:0", printer);
        open.add(port);
        return new Plug(new DeviceAddress(LinkKind.TCP, "127.0.0.1:" + port.number(), profile), port);
    }

    private void profile(String language, String name, boolean confirms) throws IOException {
        profile(language, name, confirms, language);
    }

    private void profile(String language, String name, boolean confirms, String status) throws IOException {
        Files.writeString(home.resolve("devices/" + name + ".yaml"), """
                name: %s
                kind: printer
                model: A printer of this test
                links: [tcp, serial]
                times: { connectMs: 2000, writeMs: 700 }
                printer: { language: %s, dpi: 203, status: %s, confirms: %s }
                """.formatted(name, language, status, confirms));
    }

    private static byte[] label(String language) {
        return CutLabel.shipped("tote", language);
    }
}
