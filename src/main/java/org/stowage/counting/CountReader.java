package org.stowage.counting;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.stock.CountedPlaces;

/** What somebody who reads a count may learn from it. */
record CountReader(@Nullable Collection<Long> owners, boolean counts, boolean cost, long operatorId) {

    static CountReader of(Actor actor) {
        return new CountReader(actor.owners(), CountedPlaces.isBlind(actor), actor.seesCost(), actor.operatorId());
    }

    /** The book's figures of a count that is blind and not over are not for who counts. */
    boolean seesFigures(boolean blind, CountStatus status) {
        return !(counts && blind && (status == CountStatus.OPEN || status == CountStatus.REVIEW));
    }
}
