package org.stowage.device;

import java.io.IOException;
import java.util.function.Consumer;

/** One line to one device. Used by one writer thread; what arrives is handed over as it comes, in pieces of any size. */
interface Link extends AutoCloseable {

    /** @param received is called on the line's own thread and must only keep the bytes */
    void open(Consumer<byte[]> received) throws IOException;

    /** Returns when the line took all bytes. An error means that nobody knows how many went out. */
    void write(byte[] bytes) throws IOException;

    /** May be called by another thread: it frees a write that hangs. */
    @Override
    void close();
}
