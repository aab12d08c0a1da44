package org.stowage.device;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that is wrong with one section of a profile, in one exception. */
final class Faults {
    private Faults() {}

    /** Between two of them. */
    static final String AND = "; ";

    static @Nullable String unless(boolean right, String fault) {
        return right ? null : fault;
    }

    /** @param faults each begins with the field it is about; null where all is right */
    static void none(@Nullable String... faults) {
        String told = Arrays.stream(faults).filter(Objects::nonNull).collect(Collectors.joining(AND));
        if (!told.isEmpty()) {
            throw new IllegalArgumentException(told);
        }
    }
}
