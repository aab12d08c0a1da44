package org.stowage.task;

import java.util.List;

/** What the desk made of a scanned code. */
sealed interface Reading {

    record One(Meaning meaning) implements Reading {}

    /** The code means several things: the operator is asked, never guessed for. */
    record Several(List<Candidate> candidates) implements Reading {}

    record None(Message why) implements Reading {}
}
