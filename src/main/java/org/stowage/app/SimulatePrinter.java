package org.stowage.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.stowage.device.PrintedLabel;
import org.stowage.device.SimulatedPrinter;
import org.stowage.device.SimulatedPrinter.Switch;
import org.stowage.device.SimulatedPrinterPort;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Texts;
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
        SimulatedPrinter printer = printer();
        try (SimulatedPrinterPort plug = open(printer)) {
            plug.trouble().cutAt(cutAt);
            plug.trouble().slow(slow);
            say("simulate.printer", language, plug.number() == 0 ? port : "tcp:" + plug.number());
            var panel = new PrinterPanel(printer, plug.trouble());
            say("simulate.lines", panel.words());
            read(panel);
        }
        return 0;
    }

    private SimulatedPrinter printer() {
        try {
            var printer = new SimulatedPrinter(language, dpi, labelMs, this::keep);
            printer.turn(Switch.PAPER_OUT, paperOut);
            printer.turn(Switch.HEAD_OPEN, headOpen);
            printer.turn(Switch.SILENT, silent);
            return printer;
        } catch (IllegalArgumentException e) {
            throw Problem.of(AppProblem.SIMULATE_NOT_POSSIBLE, String.valueOf(e.getMessage()));
        }
    }

    private SimulatedPrinterPort open(SimulatedPrinter printer) {
        try {
            return SimulatedPrinterPort.open(port, printer);
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.of(AppProblem.SIMULATE_NOT_POSSIBLE, port + ": " + e.getMessage());
        }
    }

    /** Until the word quit, or a signal: a simulator in the background has nobody who types. */
    private void read(PrinterPanel panel) throws IOException {
        var typed = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = typed.readLine(); line != null; line = typed.readLine()) {
            if (line.strip().equals("quit")) {
                return;
            }
            if (panel.type(line)) {
                say("simulate.state", panel.state());
            } else {
                say("simulate.lines", panel.words());
            }
        }
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(PrintedLabel label) {
        int number = labels.incrementAndGet();
        if (out == null) {
            say("simulate.label", number, label.width(), label.height());
            return;
        }
        Path file = out.resolve("label-%04d.png".formatted(number));
        try {
            Files.createDirectories(out);
            Files.write(file, label.png());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        say("simulate.label-kept", number, label.width(), label.height(), file);
    }

    private void say(String key, Object... arguments) {
        PrintWriter screen = spec.commandLine().getOut();
        screen.println(Texts.of("app", key, Locale.getDefault(), arguments));
        screen.flush();
    }
}
