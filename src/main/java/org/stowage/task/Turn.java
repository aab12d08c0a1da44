package org.stowage.task;

import java.util.List;

/** What one scan has brought: where the session stands now and what is said. */
record Turn(Standing standing, Message message, Tone tone, List<Choice> choices) {

    static Turn of(Standing standing, Message message, Tone tone) {
        return new Turn(standing, message, tone, List.of());
    }
}
