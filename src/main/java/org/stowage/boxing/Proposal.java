package org.stowage.boxing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which box goods go into, and why.
 *
 * @param names what the reason is about: skus
 * @param boxes none where nothing can be proposed; several where one does not hold all
 */
public record Proposal(Why why, List<String> names, List<FilledBox> boxes) {

    public enum Why {
        /** The smallest box in which all units were laid. */
        FITS,
        /** No box holds all. */
        SEVERAL,
        /** Too many units, or no time, to lay them one by one: by volume. */
        ESTIMATED,
        /** Sizes are missing: what was taken for the same content before. */
        USUAL,
        NO_SIZE,
        TOO_LONG,
        TOO_HEAVY,
        NO_BOX,
        NOTHING
    }

    /** @param units where each lies; none where it was not laid out */
    public record FilledBox(String code, List<Laid> units) {}

    /** One unit: its nearest corner and its extent, in millimetres from the corner of the box. */
    public record Laid(String sku, int x, int y, int z, int dx, int dy, int dz) {}

    /** No desk has asked. */
    public static final Proposal NOT_ASKED = none(Why.NOTHING, List.of());

    static Proposal none(Why why, List<String> names) {
        return new Proposal(why, names, List.of());
    }

    static Proposal one(Why why, String code, List<Laid> units) {
        return new Proposal(why, List.of(), List.of(new FilledBox(code, units)));
    }

    /** The box to take first; null: none can be named. */
    public @Nullable String code() {
        return boxes.isEmpty() ? null : boxes.getFirst().code();
    }

    /** As the message and the API call it. */
    public String reason() {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
