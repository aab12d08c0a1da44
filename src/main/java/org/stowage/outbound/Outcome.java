package org.stowage.outbound;

import org.stowage.kernel.Idempotency;
import org.stowage.kernel.Problem;

/** What became of one order of a program. */
sealed interface Outcome {

    /** It is stored, now or since an earlier sending. */
    record Stored(Idempotency.Answer answer) implements Outcome {}

    /** Nothing of it is kept. */
    record Refused(Problem problem) implements Outcome {}
}
