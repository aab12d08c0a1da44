package org.stowage.device;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a name under {@code /dev} leads to now. */
final class Symlinks {

    private Symlinks() {}

    /** Null where there is nothing, and for names that are no paths: {@code COM3}. */
    static @Nullable Path target(String path) {
        try {
            return Path.of(path).toRealPath();
        } catch (IOException e) {
            return null;
        }
    }
}
