package org.stowage.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.stowage.kernel.Problem;

/**
 * The benchmark in a Java as the image starts it: with an AOT cache, in which classes are loaded already and the compiler finds
 * what is hot. Where the jar is newer than the cache it is filled first, by the training run of {@code docker/Dockerfile}.
 */
final class TrainedBench {

    private static final int FIRST_JAVA = 25;

    private static final List<String> TRAINING = List.of("bench", "peers", "--quick", "w1", "w3", "w4", "w2");

    private final Path cache;
    private final Path jar;

    private TrainedBench(Path cache, Path jar) {
        this.cache = cache;
        this.jar = jar;
    }

    /** @throws Problem aot-not-possible: an older Java, or not started as a jar */
    static TrainedBench with(Path cache) {
        Path jar = Path.of(System.getProperty("java.class.path"));
        if (Runtime.version().feature() < FIRST_JAVA || !Files.isRegularFile(jar)) {
            throw Problem.of(AppProblem.AOT_NOT_POSSIBLE, FIRST_JAVA);
        }
        return new TrainedBench(cache.toAbsolutePath(), jar);
    }

    /** @return exit code of the run that is measured */
    int run(List<String> arguments) {
        try {
            if (!Files.exists(cache)
                    || Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) < 0) {
                // what it prints are figures of a Java that writes down what it does
                int trained = java("-XX:AOTCacheOutput=" + cache, TRAINING, ProcessBuilder.Redirect.DISCARD);
                if (trained != 0) {
                    return trained;
                }
            }
            return java("-XX:AOTCache=" + cache, arguments, ProcessBuilder.Redirect.INHERIT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int java(String aot, List<String> arguments, ProcessBuilder.Redirect output)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(aot, "-jar", jar.toString()));
        command.addAll(arguments);
        Process process =
                new ProcessBuilder(command).inheritIO().redirectOutput(output).start();
        return process.waitFor();
    }
}
