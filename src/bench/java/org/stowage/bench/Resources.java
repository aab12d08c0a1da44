package org.stowage.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Statements that travel in the jar. */
final class Resources {

    private Resources() {}

    /** @param name a file of {@code src/bench/sql} */
    static String sql(String name) {
        try (InputStream file = Resources.class.getResourceAsStream("/bench/sql/" + name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not in this jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
