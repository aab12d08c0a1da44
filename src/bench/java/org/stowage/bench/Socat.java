package org.stowage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A cable without copper: two pseudo terminals that socat ties together. */
record Socat(Process running, Path directory) implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    /** Empty where socat is not installed. */
    static Optional<Socat> tied() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("stowage-cable");
        try {
            Socat cable = new Socat(start(directory), directory);
            cable.awaitEnds();
            return Optional.of(cable);
        } catch (IOException e) {
            Files.delete(directory);
            return Optional.empty();
        }
    }

    /** Where the service opens it. */
    Path service() {
        return directory.resolve("service");
    }

    /** Where the device hangs. */
    Path device() {
        return directory.resolve("device");
    }

    @Override
    public void close() throws IOException {
        running.destroyForcibly().onExit().join();
        Files.deleteIfExists(service());
        Files.deleteIfExists(device());
        Files.delete(directory);
    }

    private static Process start(Path directory) throws IOException {
        return new ProcessBuilder(
                        "socat",
                        "pty,raw,echo=0,link=" + directory.resolve("service"),
                        "pty,raw,echo=0,link=" + directory.resolve("device"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void awaitEnds() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.exists(service()) || !Files.exists(device())) {
            if (!running.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("socat made no two terminals");
            }
            Thread.sleep(2);
        }
    }
}
