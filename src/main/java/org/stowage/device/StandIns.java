package org.stowage.device;

import org.jspecify.annotations.Nullable;

/** Something to read on with where a profile is at fault: it is refused in any case, whatever stands here. */
final class StandIns {
    private StandIns() {}

    /** A faulty section still is one: that the profile lacks it would be no fault of its own. */
    static @Nullable Object of(Class<?> type) {
        if (type == PrinterTraits.class) {
            return new PrinterTraits("zpl", 203, null, null, null, null, null, false, 1);
        }
        if (type == ScaleTraits.class) {
            return new ScaleTraits(ScaleProtocol.ASCII, null, null, null, null, null, null, null, null);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        return type == boolean.class ? false : null;
    }
}
