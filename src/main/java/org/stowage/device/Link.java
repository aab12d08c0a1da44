package org.stowage.device;

import java.io.IOException;

/**
 * One line to one device, opened once: after a loss a new one is made. Used by one writer thread; what arrives is handed
 * over as it comes, in pieces of any size.
 */
interface Link extends AutoCloseable {

    void open(LineEars ears) throws IOException;

    /**
     * Returns when the line took all bytes.
     *
     * @throws NothingSentException not one byte went out
     * @throws IOException nobody knows how many went out
     */
    void write(byte[] bytes) throws IOException;

    /** The job is whole and nothing more comes on this line. An error means that nobody knows what became of it. */
    default void finish() throws IOException {}

    /** Asked now and then: a pulled plug does not always make an event. */
    boolean isThere();

    /** May be called by another thread: it frees a write that hangs. */
    @Override
    void close();
}
