package org.stowage.device;

/**
 * What lies on a scale now.
 *
 * @param grams where the state is EMPTY, MOVING or RESTING; else the last ones
 * @param weighed this is the one time that this weight counts: it rests, and the plate was empty before it
 * @param problem why a frame was not believed; else empty
 */
public record OnPlate(State state, long grams, boolean weighed, String problem) {

    public enum State {
        EMPTY,
        MOVING,
        RESTING,
        /** More than the scale, or its profile, allows. */
        OVER,
        UNDER,
        /** Switched on with something on it. */
        NOT_ZEROED,
        /** What the scale said could not be read, or its checksum was wrong. */
        UNREADABLE
    }

    static OnPlate of(State state, long grams) {
        return new OnPlate(state, grams, false, "");
    }
}
