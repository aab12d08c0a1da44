package org.stowage.app;

import java.io.IOException;
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
        var console = new SimulatorConsole(spec);
        var scale = new SimulatedScale(build(), parcels());
        try (SimulatedScalePort plug = SimulatorConsole.plug(port, at -> SimulatedScalePort.open(at, scale))) {
            console.say("simulate.scale", protocol, plug.number() == 0 ? port : "tcp:" + plug.number());
            console.say("simulate.scale-lines");
            console.read(word -> {
                if (word.matches("-?\\d{1,7}")) {
                    scale.lay(Long.parseLong(word));
                } else {
                    console.say("simulate.scale-lines");
                }
            });
        }
        return 0;
    }

    private ScaleBuild build() {
        try {
            return new ScaleBuild(
                    ScaleProtocol.of(protocol), checksum, everyMs, settleMs, drift, maximum, lieMs, emptyMs);
        } catch (IllegalArgumentException e) {
            throw SimulatorConsole.impossible(String.valueOf(e.getMessage()));
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
            throw SimulatorConsole.impossible(Texts.of("app", "simulate.no-weight", Locale.getDefault(), written));
        }
        return Long.parseLong(written);
    }
}
