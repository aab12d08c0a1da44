package org.stowage.app;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.stowage.device.SimulatedComponent;
import org.stowage.device.SimulatedComponent.Mood;
import org.stowage.device.SimulatedComponentPort;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code stowage simulate component}: a platform's print component on a TCP port, without platform and printer. What comes out
 * is named; lines typed meanwhile make it refuse, fail or fall silent.
 */
@Command(name = "component", resourceBundle = "messages.app", mixinStandardHelpOptions = true)
final class SimulateComponent implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Option(
            names = "--port",
            defaultValue = "tcp:13528",
            paramLabel = "tcp:13528",
            descriptionKey = "simulate.component-port")
    String port;

    @Option(names = "--printer", defaultValue = "Simulated", descriptionKey = "simulate.component-printer")
    String printer;

    @Override
    public Integer call() throws IOException {
        var console = new SimulatorConsole(spec);
        var component = new SimulatedComponent(
                printer,
                document -> console.say(
                        "simulate.component-printed",
                        document.path("documentID").asText()));
        try (var plug = SimulatorConsole.plug(port, at -> SimulatedComponentPort.open(at, component))) {
            console.say("simulate.component", "ws://localhost:" + plug.number() + "#" + printer);
            console.say("simulate.lines", words());
            console.read(line -> Arrays.stream(Mood.values())
                    .filter(mood -> word(mood).equals(line))
                    .findFirst()
                    .ifPresentOrElse(
                            mood -> {
                                component.be(mood);
                                console.say("simulate.state", word(mood));
                            },
                            () -> console.say("simulate.lines", words())));
        }
        return 0;
    }

    private static String words() {
        return Arrays.stream(Mood.values()).map(SimulateComponent::word).collect(Collectors.joining(", ")) + ", quit";
    }

    private static String word(Mood mood) {
        return mood.name().toLowerCase(Locale.ROOT);
    }
}
