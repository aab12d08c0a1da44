package org.stowage.device;

/** What one frame of a scale says. */
public sealed interface ScaleReading {

    /** @param grams below zero after a tare was taken off */
    record Weighed(long grams, Rest rest) implements ScaleReading {}

    /** Whether the scale itself says that its plate has come to rest. */
    enum Rest {
        STABLE,
        MOVING,
        UNSAID
    }

    /** Why there is no weight now. */
    enum Fault implements ScaleReading {
        /** The plate swings and the scale tells no weight until it rests. */
        MOVING,
        /** More lies on it than it can carry. */
        OVER,
        /** Less than nothing: something was taken off that lay there when it was set to zero. */
        UNDER,
        /** Switched on with something on it: it wants to be emptied or set to zero. */
        NOT_ZEROED
    }

    /** A frame that is not believed: wrong checksum, cut off, no weight at all. */
    record Refused(String why) implements ScaleReading {}

    static ScaleReading stable(long grams) {
        return new Weighed(grams, Rest.STABLE);
    }

    static ScaleReading refused(byte[] frame) {
        return new Refused("not understood: " + NamedBytes.of(frame).text());
    }
}
