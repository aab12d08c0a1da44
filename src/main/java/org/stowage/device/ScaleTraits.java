package org.stowage.device;

import com.fasterxml.jackson.annotation.JsonProperty;
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
        @JsonProperty(required = true) ScaleProtocol protocol,
        WeightUnit unit,
        @Nullable NamedBytes poll,
        Integer pollMs,
        Integer stableFrames,
        Integer stableMs,
        Boolean tellsZero,
        Long maximumGrams,
        Long minimumGrams) {

    private static final int USUAL_POLL_MS = 250;
    private static final int SHORTEST_POLL_MS = 50;
    private static final long USUAL_MAXIMUM = 300_000;
    private static final long USUAL_MINIMUM = 5;

    public ScaleTraits(
            ScaleProtocol protocol,
            @Nullable WeightUnit unit,
            @Nullable NamedBytes poll,
            @Nullable Integer pollMs,
            @Nullable Integer stableFrames,
            @Nullable Integer stableMs,
            @Nullable Boolean tellsZero,
            @Nullable Long maximumGrams,
            @Nullable Long minimumGrams) {
        this.protocol = protocol;
        this.unit = unit == null ? WeightUnit.KG : unit;
        this.poll = poll;
        this.pollMs = pollMs == null ? USUAL_POLL_MS : pollMs;
        this.stableFrames = stableFrames == null ? 1 : stableFrames;
        this.stableMs = stableMs == null ? 0 : stableMs;
        this.tellsZero = tellsZero == null || tellsZero;
        this.maximumGrams = maximumGrams == null ? USUAL_MAXIMUM : maximumGrams;
        this.minimumGrams = minimumGrams == null ? USUAL_MINIMUM : minimumGrams;
        if (this.pollMs < SHORTEST_POLL_MS) {
            throw new IllegalArgumentException("pollMs is at least " + SHORTEST_POLL_MS);
        }
        if (this.stableFrames < 1 || this.stableMs < 0) {
            throw new IllegalArgumentException("stableFrames is 1 or more, stableMs 0 or more");
        }
        if (this.minimumGrams < 1 || this.maximumGrams <= this.minimumGrams) {
            throw new IllegalArgumentException("minimumGrams is 1 or more, maximumGrams is more than that");
        }
    }
}
