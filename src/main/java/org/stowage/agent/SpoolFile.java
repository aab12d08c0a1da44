package org.stowage.agent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file of records that only grows, until it is written anew with what still counts. Not for two threads. */
final class SpoolFile implements AutoCloseable {

    private final Path path;
    private final SpoolDisk disk;
    private FileChannel channel;
    private long size;
    private boolean lost;

    /** @param good how many bytes of it are whole records; what lies behind them was torn, and is cut off: it never counted */
    SpoolFile(Path path, long good, SpoolDisk disk) throws IOException {
        this.path = path;
        this.disk = disk;
        this.size = good;
        this.channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(size);
    }

    long size() {
        return size;
    }

    /**
     * On the disk itself before this returns, and so before the next one is written: of two that are not, a power cut may
     * leave the second alone.
     *
     * @throws IOException it was not written, and nothing of it is left
     */
    void append(SpoolEntry entry) throws IOException {
        if (lost) {
            throw new SpoolProblem("what was written to " + path + " may not be on the disk: start the agent again");
        }
        try {
            write(channel, entry, size);
        } catch (IOException e) {
            channel.truncate(size);
            throw e;
        }
        try {
            disk.force(channel);
        } catch (IOException e) {
            // after a failed fsync the system may have forgotten which pages were not written: none of them is trusted
            lost = true;
            throw e;
        }
        size += entry.size();
    }

    /** The same content in as little room as it needs; the old file counts until the new one is whole. */
    void rewrite(List<SpoolEntry> entries) throws IOException {
        Path next = path.resolveSibling(path.getFileName() + ".next");
        long written = 0;
        try (FileChannel whole = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (SpoolEntry entry : entries) {
                write(whole, entry, written);
                written += entry.size();
            }
            disk.force(whole);
        }
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try {
            channel.close();
            channel = FileChannel.open(path, StandardOpenOption.WRITE);
            size = written;
            disk.forceNames(path.toAbsolutePath().getParent());
        } catch (IOException e) {
            // after a power cut the old file may be there again, without what is written to the new one
            lost = true;
            throw e;
        }
    }

    private static void write(FileChannel to, SpoolEntry entry, long at) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(entry.bytes());
        long place = at;
        while (bytes.hasRemaining()) {
            place += to.write(bytes, place);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
