package org.stowage.tracking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may happen to a parcel on its way: the one vocabulary that all carriers' words are mapped to. */
public enum TrackCode {
    /** The carrier has it: its first scan. */
    ACCEPTED,
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    /** Also: ready to be collected and collected. Final. */
    DELIVERED,
    FAILED_ATTEMPT,
    /** Something holds it up: customs, address, weather; the words say what. */
    EXCEPTION,
    LOST,
    DAMAGED,
    /** On its way back to us. */
    RETURNING,
    /** Back with us. Final. */
    RETURNED;

    /** As in the database, in files and in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Nothing that comes later changes it. */
    public boolean isFinal() {
        return this == DELIVERED || this == RETURNED;
    }

    /** By its text, in any case. */
    public static Optional<TrackCode> of(String text) {
        return Arrays.stream(values())
                .filter(code -> code.text().equalsIgnoreCase(text.strip()))
                .findFirst();
    }
}
