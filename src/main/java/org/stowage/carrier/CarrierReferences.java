package org.stowage.carrier;

import java.util.Optional;
import java.util.UUID;

/** What a carrier calls a booking of ours, where giving it back needs that. */
interface CarrierReferences {

    void keep(UUID requestId, String theirs);

    Optional<String> of(UUID requestId);
}
