package org.stowage.agent;

import java.io.IOException;

/** The spool cannot keep what it was given: too full, damaged, or another agent has it. */
final class SpoolProblem extends IOException {

    private static final long serialVersionUID = 1;

    SpoolProblem(String message) {
        super(message);
    }
}
