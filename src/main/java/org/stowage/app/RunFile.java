package org.stowage.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code <home>/run.json}: who serves this directory just now. Commands read it to find the running database; a second
 * service reads it to name the first one.
 *
 * @param port TCP port of PostgreSQL on the loopback
 * @param postmaster process id of PostgreSQL
 * @param service process id of the service
 */
record RunFile(int port, long postmaster, long service) {
    private static final Pattern NUMBER = Pattern.compile("\"(\\w+)\"\\s*:\\s*(\\d+)");

    static Optional<RunFile> read(Path home) {
        try {
            String text = Files.readString(in(home));
            return Optional.of(
                    new RunFile((int) number(text, "port"), number(text, "postmaster"), number(text, "service")));
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    void write(Path home) throws IOException {
        Path next = home.resolve("run.json.next");
        Files.writeString(
                next, "{ \"port\": %d, \"postmaster\": %d, \"service\": %d }%n".formatted(port, postmaster, service));
        Files.move(next, in(home), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void delete(Path home) throws IOException {
        Files.deleteIfExists(in(home));
    }

    private static Path in(Path home) {
        return home.resolve("run.json");
    }

    private static long number(String text, String name) {
        Matcher numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            if (numbers.group(1).equals(name)) {
                return Long.parseLong(numbers.group(2));
            }
        }
        throw new IllegalStateException("no " + name);
    }
}
