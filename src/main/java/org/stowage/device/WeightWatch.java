package org.stowage.device;

/**
 * Watches one scale, frame by frame, and tells each parcel's weight once: when the plate has come to rest with something
 * on it that was empty before. A parcel that is pushed, leaned on or added to is not weighed again until the plate was
 * empty; a scale speaks many times a second, and one weight must become one scan. Pure: time is given. Not for several
 * threads.
 */
public final class WeightWatch {

    /** A scale that was silent for longer says nothing about what lay on it meanwhile. */
    private static final long LONGEST_PAUSE_MS = 2_000;

    private final ScaleTraits traits;
    private boolean wasEmpty = true;
    private long grams;
    private int equalFrames;
    private long equalSinceMs;
    private long lastMs;

    public WeightWatch(ScaleTraits traits) {
        this.traits = traits;
    }

    /**
     * What lies on the plate by this frame.
     *
     * @param frame as the scale's profile cuts it out of the line
     */
    public OnPlate hear(byte[] frame, long nowMs) {
        return switch (traits.protocol().read(frame, traits.unit())) {
            case ScaleReading.Weighed weight -> weighed(weight, nowMs);
            case ScaleReading.Fault fault -> {
                equalFrames = 0;
                yield OnPlate.of(state(fault), grams);
            }
            case ScaleReading.Refused refused -> new OnPlate(OnPlate.State.UNREADABLE, grams, false, refused.why());
        };
    }

    private OnPlate weighed(ScaleReading.Weighed weight, long nowMs) {
        boolean rests = rests(weight, nowMs);
        grams = weight.grams();
        lastMs = nowMs;
        if (grams > traits.maximumGrams()) {
            return OnPlate.of(OnPlate.State.OVER, grams);
        }
        if (!rests) {
            return OnPlate.of(OnPlate.State.MOVING, grams);
        }
        if (grams < traits.minimumGrams()) {
            wasEmpty = true;
            return OnPlate.of(OnPlate.State.EMPTY, grams);
        }
        boolean counts = wasEmpty || !traits.tellsZero();
        wasEmpty = false;
        return new OnPlate(OnPlate.State.RESTING, grams, counts, "");
    }

    private boolean rests(ScaleReading.Weighed weight, long nowMs) {
        boolean goesOn = equalFrames > 0 && weight.grams() == grams && nowMs - lastMs <= LONGEST_PAUSE_MS;
        if (weight.rest() == ScaleReading.Rest.MOVING) {
            equalFrames = 0;
            return false;
        }
        if (!goesOn) {
            equalFrames = 0;
            equalSinceMs = nowMs;
        }
        equalFrames++;
        return weight.rest() == ScaleReading.Rest.STABLE
                || (equalFrames >= traits.stableFrames() && nowMs - equalSinceMs >= traits.stableMs());
    }

    private static OnPlate.State state(ScaleReading.Fault fault) {
        return switch (fault) {
            case MOVING -> OnPlate.State.MOVING;
            case OVER -> OnPlate.State.OVER;
            case UNDER -> OnPlate.State.UNDER;
            case NOT_ZEROED -> OnPlate.State.NOT_ZEROED;
        };
    }
}
