package org.stowage.task;

import org.stowage.kernel.Identifiers;

/**
 * One of the things that a scanned code may mean.
 *
 * @param kind of {@link Identifiers.Kind}, or {@value #GRAMMAR}: what our own prefix says
 * @param raw as scanned, for what a GS1 code says beside the item
 */
record Candidate(String kind, long target, String raw) {

    static final String GRAMMAR = "GRAMMAR";

    static Candidate of(Identifiers.Identifier identifier, String raw) {
        return new Candidate(identifier.kind().name(), identifier.targetId(), raw);
    }
}
