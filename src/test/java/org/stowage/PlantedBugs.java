package org.stowage;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Shows that the tests would find the bugs that matter: compiles each planted bug beside the real classes, runs its one test
 * in a process of its own, and expects it red. Started by {@code src/test/plants/run}; never touches the sources.
 */
final class PlantedBugs {

    private static final int RED = 3;
    private static final Path WORK = Path.of("target", "plants").toAbsolutePath();

    private PlantedBugs() {}

    /** @param arguments names of plants, none = all; or {@code --test} and a test, to run that test alone */
    public static void main(String[] arguments) throws Exception {
        List<String> asked = List.of(arguments);
        if (asked.contains("--test")) {
            System.exit(test(asked.getLast()) ? 0 : RED);
        }
        boolean allRed = true;
        for (Plant plant : Plant.all()) {
            if (asked.isEmpty() || asked.contains(plant.name())) {
                long began = System.nanoTime();
                int exit = run(plant);
                allRed &= exit == RED;
                String outcome = exit == RED ? "red" : exit == 0 ? "GREEN: not found" : "did not run: " + exit;
                long seconds = (System.nanoTime() - began) / 1_000_000_000;
                System.out.printf("%-26s %-4s %4d s  %s%n", plant.name(), outcome, seconds, plant.red());
            }
        }
        System.exit(allRed ? 0 : 1);
    }

    private static boolean test(String red) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(
                        red.contains("#") ? DiscoverySelectors.selectMethod(red) : DiscoverySelectors.selectClass(red))
                .build();
        var outcome = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, outcome);
        outcome.getSummary().printFailuresTo(new PrintWriter(System.out, true), 5);
        if (outcome.getSummary().getTestsStartedCount() != 1 && red.contains("#")) {
            throw new IllegalStateException("no such test: " + red);
        }
        return outcome.getSummary().getTotalFailureCount() == 0;
    }

    private static int run(Plant plant) throws Exception {
        Path classes = Files.createDirectories(WORK.resolve(plant.name()));
        compile(plant, classes);
        String path = System.getProperty("java.class.path");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstowage.test.target=" + WORK,
                "-Dstowage.model.acts=2500",
                "-Dstowage.model.unshortened=true",
                "-cp",
                classes + File.pathSeparator + path,
                PlantedBugs.class.getName(),
                "--test",
                plant.red());
        Path said = WORK.resolve(plant.name() + ".said");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    /** The whole room is compiled: constants of one class stand in the byte code of others. */
    private static void compile(Plant plant, Path classes) throws IOException {
        Path planted = classes.resolve(plant.file().getFileName());
        Files.writeString(planted, plant.planted());
        List<String> options =
                new ArrayList<>(List.of("-proc:none", "-nowarn", "-parameters", "-d", classes.toString(), "-cp"));
        options.add(System.getProperty("java.class.path"));
        options.add(planted.toString());
        try (Stream<Path> room = Files.list(plant.file().getParent())) {
            room.filter(file -> file.toString().endsWith(".java")
                            && !file.getFileName().equals(plant.file().getFileName()))
                    .forEach(file -> options.add(file.toString()));
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler.run(null, null, System.err, options.toArray(String[]::new)) != 0) {
            throw new IllegalStateException(plant.name() + " does not compile");
        }
    }
}
