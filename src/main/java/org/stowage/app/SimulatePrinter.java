package org.stowage.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.stowage.device.PrintedLabel;
import org.stowage.device.SimulatedPrinter;
import org.stowage.device.SimulatedPrinter.Switch;
import org.stowage.device.SimulatedPrinterPort;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code stowage simulate printer}: a label printer on a TCP port or a serial line, without database and Quarkus. What
 * comes out is kept as pictures; lines typed meanwhile take its paper away, open its head, cut its cable.
 */
@Command(name = "printer", resourceBundle = "messages.app", mixinStandardHelpOptions = true)
final class SimulatePrinter implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Option(names = "--port", required = true, paramLabel = "tcp:9100|PATH", descriptionKey = "simulate.port")
    String port;

    @Option(
            names = "--language",
            defaultValue = "zpl",
            paramLabel = "zpl|tspl|escpos",
            descriptionKey = "simulate.language")
    String language;

    @Option(names = "--dpi", defaultValue = "203", descriptionKey = "simulate.dpi")
    int dpi;

    @Option(names = "--label-ms", defaultValue = "1000", descriptionKey = "simulate.label-ms")
    long labelMs;

    @Option(names = "--paper-out", descriptionKey = "simulate.paper-out")
    boolean paperOut;

    @Option(names = "--head-open", descriptionKey = "simulate.head-open")
    boolean headOpen;

    @Option(names = "--silent", descriptionKey = "simulate.silent")
    boolean silent;

    @Option(names = "--cut-at", paramLabel = "BYTES", descriptionKey = "simulate.cut-at")
    int cutAt;

    @Option(names = "--slow", paramLabel = "BYTES/S", descriptionKey = "simulate.slow")
    int slow;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "simulate.out")
    @Nullable
    Path out;

    private final AtomicInteger labels = new AtomicInteger();

    @Override
    public Integer call() throws IOException {
        var console = new SimulatorConsole(spec);
        SimulatedPrinter printer = printer(console);
        try (SimulatedPrinterPort plug = SimulatorConsole.plug(port, at -> SimulatedPrinterPort.open(at, printer))) {
            plug.trouble().cutAt(cutAt);
            plug.trouble().slow(slow);
            console.say("simulate.printer", language, plug.number() == 0 ? port : "tcp:" + plug.number());
            var panel = new PrinterPanel(printer, plug.trouble());
            console.say("simulate.lines", panel.words());
            console.read(line -> {
                if (panel.type(line)) {
                    console.say("simulate.state", panel.state());
                } else {
                    console.say("simulate.lines", panel.words());
                }
            });
        }
        return 0;
    }

    private SimulatedPrinter printer(SimulatorConsole console) {
        try {
            var printer = new SimulatedPrinter(language, dpi, labelMs, label -> keep(label, console));
            printer.turn(Switch.PAPER_OUT, paperOut);
            printer.turn(Switch.HEAD_OPEN, headOpen);
            printer.turn(Switch.SILENT, silent);
            return printer;
        } catch (IllegalArgumentException e) {
            throw SimulatorConsole.impossible(String.valueOf(e.getMessage()));
        }
    }

    private void keep(PrintedLabel label, SimulatorConsole console) {
        int number = labels.incrementAndGet();
        if (out == null) {
            console.say("simulate.label", number, label.width(), label.height());
            return;
        }
        Path file = out.resolve("label-%04d.png".formatted(number));
        try {
            Files.createDirectories(out);
            Files.write(file, label.png());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        console.say("simulate.label-kept", number, label.width(), label.height(), file);
    }
}
