package org.stowage.app;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.SimulatedBooks;
import org.stowage.carrier.SimulatedCarrier;
import org.stowage.carrier.SimulatedFault;
import org.stowage.carrier.SimulatedPush;
import org.stowage.carrier.SimulatedStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code stowage simulate carrier}: a carrier's interface on this machine, without database and Quarkus. It keeps books of
 * what it took; the name of a fault, typed meanwhile, is what it does wrong from then on.
 */
@Command(name = "carrier", resourceBundle = "messages.app", mixinStandardHelpOptions = true)
final class SimulateCarrier implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Option(names = "--port", required = true, paramLabel = "PORT", descriptionKey = "simulate.carrier-port")
    int port;

    @Option(
            names = "--adapter",
            required = true,
            paramLabel = "sf|cainiao|kuaidi100|easypost",
            descriptionKey = "simulate.adapter")
    String adapter;

    @Option(names = "--secret", defaultValue = SimulatedCarrier.SECRET, descriptionKey = "simulate.secret")
    String secret;

    @Option(names = "--fault", defaultValue = "none", paramLabel = "FAULT", descriptionKey = "simulate.fault")
    String fault;

    @Option(names = "--every", defaultValue = "1", paramLabel = "N", descriptionKey = "simulate.fault-every")
    int every;

    @Option(names = "--slow-ms", defaultValue = "60000", descriptionKey = "simulate.slow-ms")
    long slowMs;

    @Option(names = "--push", paramLabel = "URL", descriptionKey = "simulate.push")
    @Nullable
    URI push;

    @Option(names = "--push-secret", defaultValue = SimulatedCarrier.SECRET, descriptionKey = "simulate.push-secret")
    String pushSecret;

    private volatile SimulatedFault current = SimulatedFault.NONE;
    private final AtomicLong calls = new AtomicLong();

    @Override
    public Integer call() throws IOException {
        var console = new SimulatorConsole(spec);
        try (SimulatedCarrier carrier = SimulatorConsole.plug(adapter + " " + port, at -> {
            current = read(fault);
            return SimulatedCarrier.start(port, adapter, secret, slowMs);
        })) {
            carrier.faults(this::next);
            if (push != null) {
                carrier.pushes(new SimulatedPush(adapter, push, pushSecret));
            }
            console.say("simulate.carrier", adapter, carrier.address());
            console.say("simulate.lines", words());
            console.read(line -> type(line, carrier, console));
        }
        return 0;
    }

    private SimulatedFault next() {
        return calls.incrementAndGet() % Math.max(1, every) == 0 ? current : SimulatedFault.NONE;
    }

    private void type(String line, SimulatedCarrier carrier, SimulatorConsole console) {
        if (line.equals("list")) {
            carrier.books().all().forEach(entry -> console.say("simulate.booked", entry.key(), numbers(entry)));
            return;
        }
        Optional<SimulatedStep> step = step(line);
        if (step.isPresent()) {
            move(step.get(), carrier, console);
            return;
        }
        try {
            current = read(line);
            console.say("simulate.state", word(current));
        } catch (IllegalArgumentException e) {
            console.say("simulate.lines", words());
        }
    }

    /** All that it has and that was not given back. */
    private static void move(SimulatedStep step, SimulatedCarrier carrier, SimulatorConsole console) {
        carrier.books().all().stream()
                .filter(entry -> !entry.voided())
                .flatMap(entry -> entry.numbers().stream())
                .forEach(no -> {
                    try {
                        int status = carrier.move(no, step, Instant.now());
                        console.say("simulate.moved", no, step.word(), status);
                    } catch (IOException e) {
                        console.say("simulate.moved", no, step.word(), String.valueOf(e.getMessage()));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private static Optional<SimulatedStep> step(String line) {
        return Arrays.stream(SimulatedStep.values())
                .filter(step -> step.word().equals(line.strip()))
                .findFirst();
    }

    private static String numbers(SimulatedBooks.Entry entry) {
        return String.join(" ", entry.numbers()) + (entry.voided() ? " -" : "");
    }

    private static SimulatedFault read(String text) {
        return SimulatedFault.valueOf(text.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String word(SimulatedFault fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String words() {
        return Stream.concat(
                                Arrays.stream(SimulatedFault.values()).map(SimulateCarrier::word),
                                Arrays.stream(SimulatedStep.values()).map(SimulatedStep::word))
                        .collect(Collectors.joining(", "))
                + ", list, quit";
    }
}
