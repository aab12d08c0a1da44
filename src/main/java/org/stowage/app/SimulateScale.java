package org.stowage.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.stowage.device.ScaleBuild;
import org.stowage.device.ScaleProtocol;
import org.stowage.device.SimulatedScale;
import org.stowage.device.SimulatedScalePort;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code stowage simulate scale}: a scale on a serial line or a TCP port, without database and Quarkus. Its parcels swing,
 * settle, creep and overload it, and the plate is empty between them.
 */
@Command(name = "scale", resourceBundle = "messages.app", mixinStandardHelpOptions = true)
final class SimulateScale implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Option(names = "--port", required = true, paramLabel = "tcp:4001|PATH", descriptionKey = "simulate.port")
    String port;

    @Option(names = "--protocol", required = true, descriptionKey = "simulate.protocol")
    String protocol;

    @Option(names = "--weights", defaultValue = "", paramLabel = "FILE|LIST", descriptionKey = "simulate.weights")
    String weights;

    @Option(names = "--checksum", descriptionKey = "simulate.checksum")
    boolean checksum;

    @Option(names = "--every-ms", defaultValue = "100", descriptionKey = "simulate.every-ms")
    long everyMs;

    @Option(names = "--settle-ms", defaultValue = "600", descriptionKey = "simulate.settle-ms")
    long settleMs;

    @Option(names = "--drift", defaultValue = "1", descriptionKey = "simulate.drift")
    long drift;

    @Option(names = "--maximum", defaultValue = "30000", descriptionKey = "simulate.maximum")
    long maximum;

    @Option(names = "--lie-ms", defaultValue = "3000", descriptionKey = "simulate.lie-ms")
    long lieMs;

    @Option(names = "--empty-ms", defaultValue = "2000", descriptionKey = "simulate.empty-ms")
    long emptyMs;

    @Override
    public Integer call() throws IOException {
        var scale = new SimulatedScale(build(), parcels());
        try (SimulatedScalePort plug = open(scale)) {
            say("simulate.scale", protocol, plug.number() == 0 ? port : "tcp:" + plug.number());
            say("simulate.scale-lines");
            read(scale);
        }
        return 0;
    }

    private ScaleBuild build() {
        try {
            return new ScaleBuild(
                    ScaleProtocol.of(protocol), checksum, everyMs, settleMs, drift, maximum, lieMs, emptyMs);
        } catch (IllegalArgumentException e) {
            throw Problem.of(AppProblem.SIMULATE_NOT_POSSIBLE, String.valueOf(e.getMessage()));
        }
    }

    private List<Long> parcels() throws IOException {
        Path file = Path.of(weights);
        String list = Files.isRegularFile(file) ? Files.readString(file) : weights;
        return Arrays.stream(list.split("[\\s,]+"))
                .filter(each -> !each.isEmpty())
                .map(SimulateScale::grams)
                .toList();
    }

    private static long grams(String written) {
        if (!written.matches("-?\\d{1,7}")) {
            throw Problem.of(
                    AppProblem.SIMULATE_NOT_POSSIBLE,
                    Texts.of("app", "simulate.no-weight", Locale.getDefault(), written));
        }
        return Long.parseLong(written);
    }

    private SimulatedScalePort open(SimulatedScale scale) {
        try {
            return SimulatedScalePort.open(port, scale);
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.of(AppProblem.SIMULATE_NOT_POSSIBLE, port + ": " + e.getMessage());
        }
    }

    /** Until the word quit, or a signal: a simulator in the background has nobody who types. */
    private void read(SimulatedScale scale) throws IOException {
        var typed = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = typed.readLine(); line != null; line = typed.readLine()) {
            String word = line.strip();
            if (word.equals("quit")) {
                return;
            }
            if (word.matches("-?\\d{1,7}")) {
                scale.lay(Long.parseLong(word));
            } else {
                say("simulate.scale-lines");
            }
        }
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(String key, Object... arguments) {
        PrintWriter screen = spec.commandLine().getOut();
        screen.println(Texts.of("app", key, Locale.getDefault(), arguments));
        screen.flush();
    }
}
