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
    private final List<SpoolEntry> found;
    private FileChannel channel;
    private long size;
    private boolean lost;

    private SpoolFile(Path path, SpoolReader read) throws IOException {
        this.path = path;
        this.found = read.entries();
        this.size = read.good();
        this.channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(size);
    }

    /**
     * A torn last record is cut off: it never counted.
     *
     * @throws SpoolProblem a record before the last one is damaged
     */
    static SpoolFile open(Path path) throws IOException {
        SpoolReader read = SpoolReader.read(Files.exists(path) ? Files.readAllBytes(path) : new byte[0]);
        if (read.damaged()) {
            throw new SpoolProblem(path + " is damaged at byte " + read.good()
                    + ": something else wrote there. Move it away, what it held is not sent");
        }
        return new SpoolFile(path, read);
    }

    /** What lay there when it was opened. */
    List<SpoolEntry> found() {
        return found;
    }

    long size() {
        return size;
    }

    /**
     * @param counts on the disk itself before this returns; else a crash may lose it
     * @throws IOException it was not written, and nothing of it is left
     */
    void append(SpoolEntry entry, boolean counts) throws IOException {
        if (lost) {
            throw new SpoolProblem("what was written to " + path + " may not be on the disk: start the agent again");
        }
        try {
            write(channel, entry, size);
        } catch (IOException e) {
            channel.truncate(size);
            throw e;
        }
        if (counts) {
            force();
        }
        size += entry.size();
    }

    private void force() throws IOException {
        try {
            channel.force(false);
        } catch (IOException e) {
            // after a failed fsync the system may have forgotten which pages were not written: none of them is trusted
            lost = true;
            throw e;
        }
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
            whole.force(true);
        }
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        channel.close();
        channel = FileChannel.open(path, StandardOpenOption.WRITE);
        size = written;
        Directories.force(path.toAbsolutePath().getParent());
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
