package org.stowage.counting;

import java.util.List;

/** What becomes of a place that a counter is through with. */
public sealed interface PlaceDone {

    /** Nothing to do there any more. */
    record Settled() implements PlaceDone {}

    /** Somebody else counts some of its goods again. */
    record Recount() implements PlaceDone {}

    /** These goods moved while they were counted, or came or went since; the place stays with its counter. */
    record Again(List<Uncounted> goods) implements PlaceDone {}
}
