package org.stowage.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Of an act that came too late: who changed what it met, when, and what the operator does now. */
public record Late(@Nullable String by, @Nullable Instant at, Message todo) {

    /** Nobody: the act was wrong from the beginning. */
    public static Late nobody(Message todo) {
        return new Late(null, null, todo);
    }

    /** The last one who worked on it. */
    public record Who(@Nullable String by, @Nullable Instant at) {}
}
