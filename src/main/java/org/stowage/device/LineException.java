package org.stowage.device;

import java.io.IOException;

/** A talk that could not begin, or was broken off by its line. */
final class LineException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Sent.Outcome outcome;

    LineException(Sent sent) {
        super(sent.problem());
        this.outcome = sent.outcome();
    }

    /** Whether not one byte went out. */
    boolean nothingSent() {
        return outcome == Sent.Outcome.NOT_REACHED;
    }
}
