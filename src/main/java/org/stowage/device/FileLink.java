package org.stowage.device;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A printer's device file. The kernel hands it to one program at a time, so it is opened for each job. A printer without
 * paper takes no bytes: closing the channel frees the write.
 */
final class FileLink implements Link {

    /** Bits of a file's mode that tell what it is (POSIX {@code S_IFMT}, {@code S_IFCHR}). */
    private static final int KIND = 0170000;

    private static final int CHARACTER_DEVICE = 0020000;

    private final String path;
    private volatile @Nullable Opened opened;

    /** Two channels on one file: each has a lock of its own, so that reading does not hold up writing. */
    private record Opened(RandomAccessFile file, FileChannel in, FileChannel out) {}

    FileLink(String path) {
        this.path = path;
    }

    @Override
    public void open(LineEars ears) throws IOException {
        if (!isDevice(Path.of(path))) {
            throw new IOException("no device file " + path);
        }
        var file = new RandomAccessFile(path, "rw");
        FileDescriptor descriptor = file.getFD();
        var open = new Opened(
                file, new FileInputStream(descriptor).getChannel(), new FileOutputStream(descriptor).getChannel());
        opened = open;
        Thread.ofPlatform().daemon().name("read " + path).start(() -> read(open, ears));
    }

    /** Whoever may register a printer must not overwrite a file or a disk by it. */
    private static boolean isDevice(Path path) throws IOException {
        if (!Files.exists(path)) {
            return false;
        }
        if (path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return ((int) Files.getAttribute(path, "unix:mode") & KIND) == CHARACTER_DEVICE;
        }
        return !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        Opened open = opened;
        if (open == null) {
            throw new NothingSentException("not open");
        }
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            open.out().write(left);
        }
    }

    @Override
    public boolean isThere() {
        return opened != null && Files.exists(Path.of(path));
    }

    @Override
    public void close() {
        Opened open = opened;
        opened = null;
        if (open != null) {
            closeQuietly(open.in());
            closeQuietly(open.out());
            closeQuietly(open.file());
        }
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // the line is gone, which is what was wanted
        }
    }

    private static void read(Opened open, LineEars ears) {
        ByteBuffer buffer = ByteBuffer.allocate(1024);
        try {
            for (int n = open.in().read(buffer); n >= 0; n = open.in().read(buffer)) {
                byte[] bytes = new byte[buffer.flip().remaining()];
                buffer.get(bytes).clear();
                if (bytes.length > 0) {
                    ears.heard(bytes);
                }
            }
        } catch (IOException e) {
            ears.lost(PortLine.text(e));
        }
    }
}
