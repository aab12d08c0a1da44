package org.stowage.device;

import org.jspecify.annotations.Nullable;

/**
 * How a model of scale speaks, and what of it is believed.
 *
 * @param protocol how it says a weight
 * @param unit in what it counts where its frames do not say
 * @param poll the question that makes it answer; null: it speaks by itself
 * @param pollMs pause between two questions
 * @param stableFrames so many equal weights one after another count as stable where the scale does not say so; 1: it
 *     speaks of nothing but weights at rest
 * @param stableMs and for so long they must have been equal
 * @param tellsZero false: it says nothing when its plate is empty, so each weight that it tells is a new one
 * @param maximumGrams more is refused
 * @param minimumGrams what weighs less is an empty plate
 */
public record ScaleTraits(
        ScaleProtocol protocol,
        WeightUnit unit,
        @Nullable NamedBytes poll,
        Integer pollMs,
        Integer stableFrames,
        Integer stableMs,
        Boolean tellsZero,
        Long maximumGrams,
        Long minimumGrams) {

    private static final long USUAL_MAXIMUM = 300_000;
    private static final long USUAL_MINIMUM = 5;

    public ScaleTraits(
            @Nullable ScaleProtocol protocol,
            @Nullable WeightUnit unit,
            @Nullable NamedBytes poll,
            @Nullable Integer pollMs,
            @Nullable Integer stableFrames,
            @Nullable Integer stableMs,
            @Nullable Boolean tellsZero,
            @Nullable Long maximumGrams,
            @Nullable Long minimumGrams) {
        this.protocol = protocol == null ? ScaleProtocol.ASCII : protocol;
        this.unit = unit == null ? WeightUnit.KG : unit;
        this.poll = poll;
        this.pollMs = pollMs == null ? 250 : pollMs;
        this.stableFrames = stableFrames == null ? 1 : stableFrames;
        this.stableMs = stableMs == null ? 0 : stableMs;
        this.tellsZero = tellsZero == null || tellsZero;
        this.maximumGrams = maximumGrams == null ? USUAL_MAXIMUM : maximumGrams;
        this.minimumGrams = minimumGrams == null ? USUAL_MINIMUM : minimumGrams;
        Faults.none(
                Faults.unless(protocol != null, "protocol is missing"),
                Faults.unless(this.pollMs >= 50, "pollMs is at least 50"),
                Faults.unless(this.stableFrames >= 1, "stableFrames is 1 or more"),
                Faults.unless(this.stableMs >= 0, "stableMs is 0 or more"),
                Faults.unless(this.minimumGrams >= 1, "minimumGrams is 1 or more"),
                Faults.unless(this.maximumGrams > this.minimumGrams, "maximumGrams is more than minimumGrams"));
    }
}
