package org.stowage.carrier;

import org.jspecify.annotations.Nullable;

/**
 * What came of asking a carrier something harmless.
 *
 * @param works it knows us
 * @param said in the carrier's words, or what was in the way
 * @param left numbers or credit that our account has left there, where the carrier says it
 */
public record Tried(boolean works, String said, @Nullable Long left) {

    /** Nobody is asked: the numbers are our own. */
    public static final Tried NEEDLESS = new Tried(true, "", null);
}
