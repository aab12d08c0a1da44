package org.stowage.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.device.PrintTalk.Patience;
import org.stowage.device.SimulatedPrinter.Switch;

/** The same printer on a serial cable: its line stays open, and a pulled plug says nothing. */
class PrinterOnACableTest {

    /** Silence must be waited for at each cut: so many wait at once. */
    private static final int CABLES = 16;

    @TempDir
    Path home;

    private DeviceHub hub;
    /** Who waits for an answer that comes. */
    private Printers printers;

    /** Who waits for one that never does. */
    private Printers hasty;

    @BeforeEach
    void profile() throws Exception {
        Files.createDirectories(home.resolve("devices"));
        Files.writeString(home.resolve("devices/on-a-cable.yaml"), """
                name: on-a-cable
                kind: printer
                model: A printer of this test
                links: [serial]
                serial: { baud: 115200, dataBits: 8, stopBits: 1, parity: none }
                times: { connectMs: 2000, writeMs: 700 }
                printer: { language: zpl, dpi: 203, status: zpl, confirms: true }
                """);
        var profiles = new Profiles(home);
        hub = new DeviceHub(profiles, new SimulatedDevices());
        printers = new Printers(hub, profiles, new Patience(10_000, 10_000, 5, 60_000));
        hasty = new Printers(hub, profiles, new Patience(400, 400, 5, 5_000));
    }

    @AfterEach
    void stop() {
        hub.stop(new ShutdownEvent());
    }

    @Test
    void labelsAreConfirmedOneAfterAnother() throws Exception {
        byte[] label = label();
        try (var desk = new Desk(0);
                SimulatedPrinterPort port = desk.plugIn()) {
            assertThat(port.number()).isZero();
            for (int i = 1; i <= 3; i++) {
                assertThat(printers.hindrance(desk.where)).isEmpty();
                assertThat(printers.print(desk.where, label)).isEqualTo(Printed.confirmed());
                assertThat(desk.printer.printed()).hasSize(i);
            }
            desk.printer.turn(Switch.RIBBON_OUT, true);
            assertThat(printers.hindrance(desk.where)).contains(Printed.notSent(PrinterCondition.RIBBON_OUT, ""));
        }
    }

    @Test
    void pulledInTheMiddleOfALabelTheJobIsUnknownAndNeverSentAgain() throws Exception {
        byte[] label = label();
        try (var desk = new Desk(0)) {
            desk.isCut(label, IntStream.of(1, label.length / 2, label.length));
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "stowage.test.long", matches = "true")
    void pulledAtEveryByte() throws Exception {
        byte[] small = CutLabel.small(home, "zpl");
        onAllCables(small, IntStream.rangeClosed(1, small.length));
        byte[] large = CutLabel.shipped("waybill-100x150", "zpl");
        onAllCables(large, CutLabel.ends(large, 300, 41));
    }

    private void onAllCables(byte[] label, IntStream cuts) throws Exception {
        int[] all = cuts.toArray();
        List<CompletableFuture<Void>> desks = new ArrayList<>();
        for (int i = 0; i < CABLES; i++) {
            int first = i;
            desks.add(CompletableFuture.runAsync(
                    () -> {
                        try (var desk = new Desk(first)) {
                            desk.isCut(
                                    label,
                                    IntStream.iterate(first, at -> at < all.length, at -> at + CABLES)
                                            .map(at -> all[at]));
                        } catch (Exception e) {
                            throw new CompletionException(e);
                        }
                    },
                    work -> Thread.ofPlatform().daemon().start(work)));
        }
        CompletableFuture.allOf(desks.toArray(CompletableFuture[]::new)).join();
    }

    /** A printer, and the cable to it. */
    private final class Desk implements AutoCloseable {

        final SimulatedPrinter printer = new SimulatedPrinter("zpl", 203, 10, label -> {});
        final Pty cable;
        final DeviceAddress where;

        Desk(int number) throws Exception {
            cable = new Pty(Files.createDirectories(home.resolve("desk-" + number)));
            where = new DeviceAddress(LinkKind.SERIAL, cable.ours(), "on-a-cable");
        }

        /** Among many terminals that come and go one may not open the first time: it is plugged in again. */
        SimulatedPrinterPort plugIn() throws IOException, InterruptedException {
            for (int i = 0; i < 100; i++) {
                try {
                    return SimulatedPrinterPort.open(cable.devices().toString(), printer);
                } catch (IOException notThere) {
                    Thread.sleep(20);
                }
            }
            return SimulatedPrinterPort.open(cable.devices().toString(), printer);
        }

        void isCut(byte[] label, IntStream cuts) throws Exception {
            for (int k : cuts.toArray()) {
                try (SimulatedPrinterPort port = plugIn()) {
                    awaitTheLine();
                    port.trouble().cutAt(k);
                    assertThat(hasty.print(where, label).outcome())
                            .as("pulled at byte " + k + " of " + label.length)
                            .isEqualTo(Printed.Outcome.UNKNOWN);
                }
                cable.pull();
                cable.plug();
            }
            try (SimulatedPrinterPort port = plugIn()) {
                awaitTheLine();
                assertThat(port.number()).isZero();
                assertThat(printers.hindrance(where)).isEmpty();
                long before = printer.out();
                assertThat(before).as("only one pulled behind its last command").isLessThanOrEqualTo(2);
                assertThat(printers.print(where, label)).isEqualTo(Printed.confirmed());
                assertThat(printer.out()).isEqualTo(before + 1);
            }
        }

        /** The hub opens it again by itself. */
        private void awaitTheLine() throws InterruptedException {
            Optional<Printed> hindrance = hasty.hindrance(where);
            for (int i = 0; i < 400 && hindrance.isPresent(); i++) {
                Thread.sleep(10);
                hindrance = hasty.hindrance(where);
            }
            assertThat(hindrance).isEmpty();
        }

        @Override
        public void close() throws IOException {
            hub.release(where);
            cable.close();
        }
    }

    private static byte[] label() {
        return CutLabel.shipped("location", "zpl");
    }
}
