package org.stowage.site;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A part of the walk; what is null does not narrow it.
 *
 * @param from first location on the walk
 * @param to last one
 * @param codes what the codes begin with; with {@code *} (any letters) or {@code ?} (one) the whole code
 * @param zone its code
 */
public record Stretch(
        @Nullable String from,
        @Nullable String to,
        @Nullable String codes,
        @Nullable String zone,
        @Nullable LocationKind kind) {

    /** For {@code like}: upper case, with our own signs for any letters and for one. */
    @Nullable
    String pattern() {
        if (codes == null || codes.isBlank()) {
            return null;
        }
        String plain = codes.strip()
                .toUpperCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        boolean whole = plain.contains("*") || plain.contains("?");
        return whole ? plain.replace('*', '%').replace('?', '_') : plain + "%";
    }
}
