package org.stowage.task;

import org.stowage.kernel.Problem;

/**
 * An act met something that is in the way of this scan and of all like it. What it did is rolled back; that is put aside in a
 * transaction of its own, and the scan is taken once more from its beginning. A few times: then it is refused.
 */
public final class Again extends RuntimeException {

    private final transient Problem why;
    private final transient Runnable aside;

    public Again(Problem why, Runnable aside) {
        super(why.getMessage(), why, false, false);
        this.why = why;
        this.aside = aside;
    }

    void putAside() {
        aside.run();
    }

    /** The answer, where too much is in the way. */
    Message said() {
        return Message.of(why);
    }
}
