package org.stowage.carrier;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a carrier calls a booking of ours, where giving it back needs that. */
interface CarrierReferences {

    /**
     * @param theirs null: it told none
     * @return when the booking was first told
     */
    Instant keep(UUID requestId, @Nullable String theirs);

    Optional<String> of(UUID requestId);
}
