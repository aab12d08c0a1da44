package org.stowage.device;

import java.io.IOException;

/**
 * Questions and answers with one device, with nobody else's bytes between them.
 *
 * @param <T> what was learnt
 */
interface Talk<T> {

    /** Runs on the port's own thread while its line is open; an error of the line ends it. */
    T over(Wire wire) throws IOException;
}
