package org.stowage.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stowage.device.NamedBytes;
import org.stowage.device.ScanFile;
import org.stowage.device.SimulatedScanner;
import org.stowage.device.SimulatedScannerPort;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code stowage simulate scanner}: types a file of codes into a serial port, a pty or whoever connects to its TCP port,
 * without database and Quarkus. What comes back, the scanner's tones, is shown.
 */
@Command(name = "scanner", resourceBundle = "messages.app", mixinStandardHelpOptions = true)
final class SimulateScanner implements Callable<Integer> {

    private static final Pattern RATE = Pattern.compile("([0-9]{1,5})(?:/(s|min))?");
    private static final long SECOND_MS = 1_000;

    @Spec
    CommandSpec spec;

    @Option(names = "--port", required = true, paramLabel = "tcp:PORT|PATH", descriptionKey = "simulate.scanner-port")
    String port;

    @Option(names = "--file", required = true, paramLabel = "FILE", descriptionKey = "simulate.file")
    Path file;

    @Option(names = "--rate", defaultValue = "1/s", paramLabel = "N/s|N/min", descriptionKey = "simulate.rate")
    String rate;

    @Option(names = "--split", descriptionKey = "simulate.split")
    boolean split;

    @Option(
            names = "--suffix",
            defaultValue = "CR",
            paramLabel = "CR|LF|CRLF|ETX|none",
            descriptionKey = "simulate.suffix")
    String suffix;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var console = new SimulatorConsole(spec);
        List<byte[]> codes = codes();
        long pauseMs = pauseMs();
        var manner = new SimulatedScanner.Manner(suffix(), split);
        try (SimulatedScannerPort plug = SimulatorConsole.plug(
                port,
                at -> SimulatedScannerPort.open(
                        at,
                        tone -> console.say("simulate.tone", NamedBytes.of(tone).text())))) {
            console.say("simulate.scanner", codes.size(), plug.number() == 0 ? port : "tcp:" + plug.number());
            var scanner = new SimulatedScanner(plug, manner);
            long next = System.nanoTime();
            for (byte[] code : codes) {
                scanner.scan(code);
                console.say("simulate.scanned", NamedBytes.of(code).text());
                next += pauseMs * 1_000_000;
                Thread.sleep(Math.max(0, (next - System.nanoTime()) / 1_000_000));
            }
        }
        return 0;
    }

    private List<byte[]> codes() throws IOException {
        if (!Files.isReadable(file)) {
            throw SimulatorConsole.impossible(file + " cannot be read");
        }
        try {
            return ScanFile.read(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw SimulatorConsole.impossible(file + ", " + e.getMessage());
        }
    }

    private long pauseMs() {
        Matcher asked = RATE.matcher(rate);
        if (!asked.matches() || Integer.parseInt(asked.group(1)) == 0) {
            throw SimulatorConsole.impossible("--rate " + rate);
        }
        long span = "min".equals(asked.group(2)) ? 60 * SECOND_MS : SECOND_MS;
        return span / Integer.parseInt(asked.group(1));
    }

    private byte[] suffix() {
        return switch (suffix.toUpperCase(Locale.ROOT)) {
            case "CR" -> new byte[] {'\r'};
            case "LF" -> new byte[] {'\n'};
            case "CRLF" -> new byte[] {'\r', '\n'};
            case "ETX" -> new byte[] {3};
            case "NONE" -> new byte[0];
            default -> throw SimulatorConsole.impossible("--suffix " + suffix);
        };
    }
}
