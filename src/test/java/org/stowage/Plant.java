package org.stowage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A bug that somebody might make, kept as a change of one source file, and the one test that must go red for it. See
 * {@code src/test/plants/README.md}.
 *
 * @param file the source it lies in, from the top of the project
 * @param red test class, or class and method after {@code #}
 */
record Plant(String name, String why, Path file, String red, String insteadOf, String stands) {

    static List<Plant> all() {
        try (Stream<Path> files = Files.list(Path.of("src/test/plants"))) {
            return files.filter(file -> file.toString().endsWith(".plant"))
                    .sorted()
                    .map(Plant::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Plant read(Path path) {
        try {
            String text = Files.readString(path);
            String[] parts = text.split("(?m)^=== (instead of|stands)\n");
            String name = path.getFileName().toString().replace(".plant", "");
            return new Plant(
                    name,
                    field(parts[0], "why"),
                    Path.of(field(parts[0], "file")),
                    field(parts[0], "red"),
                    withoutLastLineEnd(parts[1]),
                    withoutLastLineEnd(parts[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String field(String head, String name) {
        return head.lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + name + " in " + head));
    }

    private static String withoutLastLineEnd(String text) {
        return text.substring(0, text.length() - 1);
    }

    String testClass() {
        return red.contains("#") ? red.substring(0, red.indexOf('#')) : red;
    }

    /** The source with the bug in it; the place must be there exactly once. */
    String planted() throws IOException {
        String source = Files.readString(file);
        int at = source.indexOf(insteadOf);
        if (at < 0 || source.indexOf(insteadOf, at + 1) >= 0) {
            throw new IllegalStateException(name + ": not exactly once in " + file + ": " + insteadOf);
        }
        return source.substring(0, at) + stands + source.substring(at + insteadOf.length());
    }
}
