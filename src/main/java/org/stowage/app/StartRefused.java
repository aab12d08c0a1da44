package org.stowage.app;

import org.jspecify.annotations.Nullable;

/** A start that cannot be, told in one sentence for the person at the keyboard; the command line ends with 1. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
