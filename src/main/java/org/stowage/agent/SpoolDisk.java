package org.stowage.agent;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a spool asks of its disk beyond writing: that something outlives a power cut. */
interface SpoolDisk {

    SpoolDisk USUAL = new SpoolDisk() {};

    /** All that was written to the file is on the disk. */
    default void force(FileChannel file) throws IOException {
        file.force(false);
    }

    /** The names in the directory are. */
    default void forceNames(@Nullable Path directory) throws IOException {
        Directories.force(directory);
    }
}
