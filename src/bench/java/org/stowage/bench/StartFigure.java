package org.stowage.bench;

import static org.stowage.bench.Figure.text;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** W6: {@code java -jar} on a home that exists until it answers as ready, and the memory of the idle service. */
final class StartFigure implements Measurement {

    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Override
    public void measure(Bed bed) throws Exception {
        String jar = System.getProperty("java.class.path");
        if (!jar.endsWith(".jar")) {
            bed.report().progress("W6 is measured from a jar only, this is " + jar);
            return;
        }
        Path home = Files.createTempDirectory("stowage-start");
        try (Started first = Started.of(jar, home, freePort())) {
            first.awaitReady();
        }
        double[] seconds = new double[bed.pace().rounds()];
        long megabytes = 0;
        for (int round = 0; round < seconds.length; round++) {
            try (Started started = Started.of(jar, home, freePort())) {
                seconds[round] = started.awaitReady();
                if (round == seconds.length - 1) {
                    Thread.sleep(IDLE);
                    megabytes = started.megabytes();
                }
            }
        }
        double start = Turns.median(seconds);
        bed.report().add(Figure.aimed("W6 start to the first good answer", text("%.1f s", start), "≤ 5 s", start <= 5));
        bed.report()
                .add(Figure.aimed(
                        "W6 idle memory, service only (PSS)", megabytes + " MB", "≤ 250 MB", megabytes <= 250));
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A service of its own process. */
    private record Started(Process process, long begun, URI ready) implements AutoCloseable {

        static Started of(String jar, Path home, int port) throws IOException {
            String java = ProcessHandle.current().info().command().orElse("java");
            ProcessBuilder builder = new ProcessBuilder(List.of(java, "-jar", jar));
            builder.environment().put("STOWAGE_HOME", home.toString());
            builder.environment().put("STOWAGE_PORT", String.valueOf(port));
            builder.environment().put("STOWAGE_TLS", "off");
            builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            long begun = System.nanoTime();
            return new Started(builder.start(), begun, URI.create("http://127.0.0.1:" + port + "/q/health/ready"));
        }

        double awaitReady() throws InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(ready).build();
            while (process.isAlive()) {
                try {
                    if (CLIENT.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return (System.nanoTime() - begun) / 1e9;
                    }
                } catch (IOException e) {
                    // nobody listens yet
                }
                Thread.sleep(20);
            }
            throw new IllegalStateException("the service ended with " + process.exitValue());
        }

        /** Proportional share of the pages, as Linux tells it. */
        long megabytes() throws IOException {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/smaps_rollup")).stream()
                            .filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024;
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }
    }
}
