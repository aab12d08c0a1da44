package org.stowage.photo;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;

/** When it was taken: at the packing desk, of something broken, of goods that came back. */
public enum PhotoMoment {
    PACK,
    DAMAGE,
    RETURN;

    /** @param word null: at the desk. @throws Problem invalid-value */
    static PhotoMoment of(@Nullable String word) {
        return word == null
                ? PACK
                : Stream.of(values())
                        .filter(moment -> moment.name().equals(word.strip().toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() ->
                                Problem.of(KernelProblem.INVALID_VALUE, word).at("/moment"));
    }
}
