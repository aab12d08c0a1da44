package org.stowage.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.device.PrintTalk.Patience;
import org.stowage.device.SimulatedPrinter.Switch;
import org.stowage.printing.Labels;
import org.stowage.printing.PrinterLanguage;

/** The same printer on a serial cable: its line stays open, and a pulled plug says nothing. */
class PrinterOnACableTest {

    @TempDir
    Path home;

    private final SimulatedPrinter printer = new SimulatedPrinter("zpl", 203, 10, label -> {});
    private DeviceHub hub;
    private Printers printers;
    private Pty cable;
    private DeviceAddress where;

    @BeforeEach
    void plugIn() throws Exception {
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
        printers = new Printers(hub, profiles, new Patience(400, 5, 5_000));
        cable = new Pty(home);
        where = new DeviceAddress(LinkKind.SERIAL, cable.ours(), "on-a-cable");
    }

    @AfterEach
    void unplug() throws Exception {
        if (cable != null) {
            hub.stop(new ShutdownEvent());
            cable.close();
        }
    }

    @Test
    void labelsAreConfirmedOneAfterAnother() throws Exception {
        byte[] label = label();
        try (SimulatedPrinterPort port =
                SimulatedPrinterPort.open(cable.devices().toString(), printer)) {
            assertThat(port.number()).isZero();
            for (int i = 1; i <= 3; i++) {
                assertThat(printers.hindrance(where)).isEmpty();
                assertThat(printers.print(where, label)).isEqualTo(Printed.confirmed());
                assertThat(printer.printed()).hasSize(i);
            }
            printer.turn(Switch.RIBBON_OUT, true);
            assertThat(printers.hindrance(where)).contains(Printed.notSent(PrinterCondition.RIBBON_OUT, ""));
        }
    }

    @Test
    void pulledInTheMiddleOfALabelTheJobIsUnknownAndNeverSentAgain() throws Exception {
        byte[] label = label();
        int step = Boolean.getBoolean("stowage.test.long") ? 1 : label.length / 2;
        for (int k :
                IntStream.iterate(1, at -> at <= label.length, at -> at + step).toArray()) {
            try (SimulatedPrinterPort port =
                    SimulatedPrinterPort.open(cable.devices().toString(), printer)) {
                awaitTheLine();
                port.trouble().cutAt(k);
                assertThat(printers.print(where, label).outcome())
                        .as("pulled at byte " + k)
                        .isEqualTo(Printed.Outcome.UNKNOWN);
            }
            cable.pull();
            cable.plug();
        }
        try (SimulatedPrinterPort port =
                SimulatedPrinterPort.open(cable.devices().toString(), printer)) {
            awaitTheLine();
            assertThat(port.number()).isZero();
            int before = printer.printed().size();
            assertThat(before).as("only one pulled behind its last command").isLessThanOrEqualTo(2);
            assertThat(printers.print(where, label)).isEqualTo(Printed.confirmed());
            assertThat(printer.printed()).hasSize(before + 1);
        }
    }

    /** The hub opens it again by itself. */
    private void awaitTheLine() throws InterruptedException {
        for (int i = 0; i < 400 && printers.hindrance(where).isPresent(); i++) {
            Thread.sleep(10);
        }
        assertThat(printers.hindrance(where)).isEmpty();
    }

    private static byte[] label() throws IOException {
        var labels = new Labels((Path) null);
        return PrinterLanguage.ZPL.encode(labels.render("location", labels.sample("location"), 203));
    }
}
