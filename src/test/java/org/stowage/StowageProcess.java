package org.stowage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The finished {@code stowage.jar} as a process of its own, to be killed. For {@code *FaultIT}, which run after the jar is
 * packed.
 *
 * @param home its {@code STOWAGE_HOME}
 * @param port its HTTP port
 */
public record StowageProcess(Process process, Path home, int port) implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(180);

    /** What a command said and how it ended. */
    public record Ended(int exit, String text) {}

    /** Starts the service and waits until it is ready. */
    public static StowageProcess serve(Path home, Map<String, String> environment, String... command) {
        try {
            int port = freePort();
            var settings = new HashMap<>(environment);
            settings.put("STOWAGE_PORT", Integer.toString(port));
            var started = new StowageProcess(start(home, settings, List.of(command)), home, port);
            try {
                started.awaitReady();
            } catch (AssertionError notReady) {
                // nobody holds it who could stop it
                started.kill();
                throw notReady;
            }
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** Runs a command to its end. */
    public static Ended command(Path home, Map<String, String> environment, String... arguments) {
        try {
            Files.deleteIfExists(log(home));
            Process process = start(home, environment, List.of(arguments));
            if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("did not end: " + String.join(" ", arguments));
            }
            return new Ended(process.exitValue(), Files.readString(log(home)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a power cut would: no farewell. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** HTTP status, or 0 when nobody answers. */
    public int status(String path) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(uri(path))
                                    .timeout(Duration.ofSeconds(10))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public void awaitReady() {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (status("/q/health/ready") != 200) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new AssertionError("not ready: " + said());
            }
            pause();
        }
    }

    /** Everything that was printed since the last command. */
    public String said() {
        try {
            return Files.readString(log(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In good order. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("did not stop: " + said());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Process start(Path home, Map<String, String> environment, List<String> arguments)
            throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Duser.language=en",
                "-jar",
                System.getProperty("stowage.jar")));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log(home).toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("STOWAGE_"));
        // other hosts come only where a test says so: the port is one for the whole machine
        builder.environment().put("STOWAGE_TLS", "off");
        builder.environment().putAll(environment);
        builder.environment().put("STOWAGE_HOME", home.toString());
        return builder.start();
    }

    private static Path log(Path home) {
        return home.resolveSibling(home.getFileName() + ".said");
    }
}
