package org.stowage.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The first lines of {@code postmaster.pid}: the file that PostgreSQL keeps in its data directory while it runs, and
 * leaves behind when it is killed.
 */
record Postmaster(long pid, int port) {

    /** What the data directory says; empty when PostgreSQL was stopped in good order. */
    static Optional<Postmaster> recorded(Path data) {
        try {
            List<String> lines = Files.readAllLines(file(data), StandardCharsets.UTF_8);
            return Optional.of(new Postmaster(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip())));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** What really runs on the data directory. */
    static Optional<Postmaster> living(Path data) {
        return recorded(data).filter(Postmaster::isAlive);
    }

    /** A process that has this number now and is a PostgreSQL; numbers are reused after a restart of the machine. */
    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> !isZombie())
                .flatMap(handle -> handle.info().command())
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    /**
     * In a container whose first process reaps nobody a killed PostgreSQL stays a zombie, and its successor takes it
     * for a living rival. The number in the file is replaced by one that is surely gone; the file itself stays, since
     * PostgreSQL reads in it which shared memory must be free before it may start.
     */
    static void buryZombie(Path data) throws IOException {
        Optional<Postmaster> left = recorded(data);
        if (left.isEmpty() || !left.get().isZombie()) {
            return;
        }
        Process gone = new ProcessBuilder(List.of("true")).start();
        gone.onExit().join();
        List<String> lines = Files.readAllLines(file(data), StandardCharsets.UTF_8);
        lines.set(0, Long.toString(gone.pid()));
        Files.write(file(data), lines, StandardCharsets.UTF_8);
    }

    private boolean isZombie() {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'Z';
        } catch (IOException | IndexOutOfBoundsException notLinuxOrGone) {
            return false;
        }
    }

    private static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }
}
