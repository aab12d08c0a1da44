package org.stowage.device;

import java.io.IOException;

/** The job was refused as a whole: it may be tried again. */
final class NothingSentException extends IOException {

    private static final long serialVersionUID = 1L;

    NothingSentException(String message) {
        super(message);
    }
}
