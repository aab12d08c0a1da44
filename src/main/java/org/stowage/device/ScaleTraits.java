package org.stowage.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How a model of scale speaks, and what of it is believed.
 *
 * @param protocol how it says a weight
 * @param poll the question that makes it answer; null: it speaks by itself
 * @param pollMs pause between two questions
 * @param stableFrames so many equal weights one after another count as stable, for scales that do not say so; 0: only the
 *     scale's own word counts
 * @param stableMs and for so long they must have been equal
 * @param maximumGrams more is refused
 * @param minimumGrams what weighs less is an empty plate
 */
public record ScaleTraits(
        @JsonProperty(required = true) ScaleProtocol protocol,
        @Nullable NamedBytes poll,
        Integer pollMs,
        Integer stableFrames,
        Integer stableMs,
        Long maximumGrams,
        Long minimumGrams) {

    private static final int USUAL_POLL_MS = 250;
    private static final int SHORTEST_POLL_MS = 50;
    private static final long USUAL_MAXIMUM = 300_000;
    private static final long USUAL_MINIMUM = 5;

    public ScaleTraits(
            ScaleProtocol protocol,
            @Nullable NamedBytes poll,
            @Nullable Integer pollMs,
            @Nullable Integer stableFrames,
            @Nullable Integer stableMs,
            @Nullable Long maximumGrams,
            @Nullable Long minimumGrams) {
        this.protocol = protocol;
        this.poll = poll;
        this.pollMs = pollMs == null ? USUAL_POLL_MS : pollMs;
        this.stableFrames = stableFrames == null ? 0 : stableFrames;
        this.stableMs = stableMs == null ? 0 : stableMs;
        this.maximumGrams = maximumGrams == null ? USUAL_MAXIMUM : maximumGrams;
        this.minimumGrams = minimumGrams == null ? USUAL_MINIMUM : minimumGrams;
        if (this.pollMs < SHORTEST_POLL_MS) {
            throw new IllegalArgumentException("pollMs is at least " + SHORTEST_POLL_MS);
        }
        if (this.stableFrames < 0 || this.stableMs < 0) {
            throw new IllegalArgumentException("stableFrames and stableMs are not negative");
        }
        if (this.minimumGrams < 0 || this.maximumGrams <= this.minimumGrams) {
            throw new IllegalArgumentException("minimumGrams is 0 or more, maximumGrams is more than that");
        }
    }
}
