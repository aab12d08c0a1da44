package org.stowage.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the codes of each kind of carrier mean: {@code tracking/codes.csv}, for people to read and to correct. */
@ApplicationScoped
class TrackCodes {

    private static final String FILE = "/tracking/codes.csv";
    private static final String NO_SCAN = "-";

    /** One line of the table. @param code null: known, and no scan */
    record Meaning(String kind, String raw, @Nullable TrackCode code, String words) {}

    private final Map<String, Meaning> table = new HashMap<>();

    TrackCodes() {
        try (InputStream file = Objects.requireNonNull(TrackCodes.class.getResourceAsStream(FILE))) {
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(TrackCodes::meaning)
                    .forEach(one -> {
                        if (table.put(key(one.kind(), one.raw()), one) != null) {
                            throw new IllegalStateException(FILE + " has twice: " + one);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null: it means nothing that we know, or is no scan. Nothing is guessed. */
    @Nullable
    TrackCode of(String kind, String raw) {
        Meaning exact = table.get(key(kind, raw));
        int stroke = raw.indexOf('/');
        Meaning found = exact == null && stroke > 0 ? table.get(key(kind, raw.substring(0, stroke))) : exact;
        return found == null ? null : found.code();
    }

    List<Meaning> all() {
        return List.copyOf(table.values());
    }

    private static String key(String kind, String raw) {
        return kind + ":" + raw;
    }

    private static Meaning meaning(String line) {
        String[] cells = line.split(",", 4);
        if (cells.length != 4) {
            throw new IllegalStateException(FILE + ": " + line);
        }
        TrackCode code = cells[2].equals(NO_SCAN)
                ? null
                : TrackCode.of(cells[2]).orElseThrow(() -> new IllegalStateException(FILE + ": " + line));
        return new Meaning(cells[0], cells[1], code, cells[3]);
    }
}
