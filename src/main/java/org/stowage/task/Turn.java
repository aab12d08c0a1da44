package org.stowage.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one scan has brought: where the session stands now and what is said.
 *
 * @param station the session works there from now on; null: where it did before
 */
record Turn(
        Standing standing,
        Message message,
        Tone tone,
        List<Choice> choices,
        @Nullable StationRef station) {

    Turn(Standing standing, Message message, Tone tone, List<Choice> choices) {
        this(standing, message, tone, choices, null);
    }

    static Turn of(Standing standing, Message message, Tone tone) {
        return new Turn(standing, message, tone, List.of());
    }

    Turn at(StationRef bound) {
        return new Turn(standing, message, tone, choices, bound);
    }
}
