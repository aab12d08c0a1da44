package org.stowage.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.stowage.kernel.Problem;

/** One data directory and the programs that make, start and stop a PostgreSQL on it. */
final class Cluster {
    private static final long LOG_BYTES_MAX = 10_000_000;

    private final Path data;
    private final Path log;
    private final PostgresBinaries binaries;
    private final PostgresUser user;
    private final PostgresSettings settings;

    Cluster(Path home, PostgresBinaries binaries, PostgresUser user, PostgresSettings settings) {
        this.data = home.resolve("data-" + binaries.major());
        this.log = home.resolve("postgres.log");
        this.binaries = binaries;
        this.user = user;
        this.settings = settings;
    }

    Path data() {
        return data;
    }

    boolean exists() {
        return Files.exists(data.resolve("PG_VERSION"));
    }

    /** Made under another name first: a directory called {@code data-…} is whole. */
    void create(Path passwordFile) throws IOException {
        Path half = data.resolveSibling(data.getFileName() + ".new");
        Trees.delete(half);
        var command = new ArrayList<>(List.of(
                program("initdb"),
                "--pgdata=" + half,
                "--username=" + EmbeddedPostgres.USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--data-checksums"));
        // knows the case of Łódź without asking the operating system; older servers have no such thing
        if (binaries.major() >= 17) {
            command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        }
        if (!settings.isDurable()) {
            command.add("--no-sync");
        }
        var answer = user.run(command);
        if (answer.exit() != 0) {
            throw Problem.of(AppProblem.NOT_CREATED, data, answer.text());
        }
        Files.writeString(
                half.resolve("postgresql.conf"),
                "include_if_exists = 'stowage.conf'\n# own settings below this line\n",
                StandardOpenOption.APPEND);
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts on the port wished for, or on any free one when none is wished for (0) or it is taken. */
    Postmaster start(int wishedPort) throws IOException {
        Postmaster.buryZombie(data);
        rotateLog();
        int port = wishedPort;
        String said = "";
        for (int attempt = 0; attempt < 3; attempt++) {
            port = port == 0 || !isFree(port) ? freePort() : port;
            Files.writeString(data.resolve("stowage.conf"), settings.text(port));
            var answer = user.run(
                    List.of(program("pg_ctl"), "start", "--wait", "--timeout=120", "--pgdata=" + data, "--log=" + log));
            if (answer.exit() == 0) {
                return Postmaster.recorded(data).orElseThrow();
            }
            said = answer.text();
            port = 0;
        }
        throw Problem.of(AppProblem.NOT_STARTED, said, log);
    }

    /** Starts again on the very port that its clients know. */
    void restart(int port) throws IOException {
        Postmaster.buryZombie(data);
        var answer = user.run(
                List.of(program("pg_ctl"), "start", "--wait", "--timeout=120", "--pgdata=" + data, "--log=" + log));
        if (answer.exit() != 0) {
            throw new IOException("PostgreSQL did not start on port %d: %s".formatted(port, answer.text()));
        }
    }

    /** Ends all sessions and writes everything down; a PostgreSQL that does not obey within a minute is cut off. */
    void stop() {
        if (!stop(settings.isDurable() ? "fast" : "immediate", 60)) {
            stop("immediate", 20);
        }
    }

    boolean startedBy(PostgresBinaries wanted) {
        try {
            String options = Files.readString(data.resolve("postmaster.opts"));
            return options.contains(wanted.root().resolve("bin").toString());
        } catch (IOException e) {
            return false;
        }
    }

    private boolean stop(String mode, int seconds) {
        if (Postmaster.living(data).isEmpty()) {
            return true;
        }
        var command = List.of(program("pg_ctl"), "stop", "--mode=" + mode, "--timeout=" + seconds, "--pgdata=" + data);
        return user.run(command).exit() == 0;
    }

    private String program(String name) {
        return binaries.program(name).toString();
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_BYTES_MAX) {
            Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
