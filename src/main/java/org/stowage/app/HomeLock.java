package org.stowage.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The right to serve a directory: held by one service, given back by the operating system however that one ends. */
record HomeLock(FileChannel channel) implements AutoCloseable {

    /** Null when another service holds it. */
    static @Nullable HomeLock tryTake(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            return null;
        }
        return new HomeLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
