package org.stowage.kernel;

import java.time.ZoneId;
import java.util.Optional;

/** Tells in which time zone instants are shown to the person of the running request; owned here, known above. */
public interface ReaderZone {

    /** Empty where no warehouse is in play: then UTC counts, and is named. */
    Optional<ZoneId> current();
}
