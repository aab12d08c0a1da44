package org.stowage.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.device.Printed;
import org.stowage.device.PrinterCondition;
import org.stowage.station.AgentEvent.Scanned;

/** What a power cut leaves of a spool: of the bytes that were not forced any part, in any order. */
class SpoolDiskTest {

    private static final long LIMIT = 1 << 20;

    @TempDir
    @SuppressWarnings("NullAway.Init") // given by JUnit
    Path home;

    @Test
    void noPowerCutLeavesARecordWithoutTheOneBeforeIt() throws IOException {
        var disk = new LaterPagesFirst();
        try (Spool spool = new Spool(home, LIMIT, disk)) {
            for (int i = 1; i <= 5; i++) {
                scan(spool, "CODE-" + i);
                spool.acked(i);
                spool.acked(i);
                spool.take(i + "-1", 4, new byte[] {1});
                spool.begun(i + "-1");
                spool.ended(i + "-1", Printed.notSent(PrinterCondition.PAPER_OUT, ""));
            }
        }
        assertThat(disk.cuts).isGreaterThan(20);
    }

    @Test
    void trustsNothingAfterANewFileWhoseNameMayBeLost() throws IOException {
        var disk = new LosesNames();
        try (Spool spool = new Spool(home, LIMIT, disk)) {
            disk.broken = true;
            String wide = "X".repeat(8_000);
            for (int i = 1; !disk.lost; i++) {
                scan(spool, wide);
                spool.acked(i);
            }
            assertThatThrownBy(() -> scan(spool, "A"))
                    .isInstanceOf(SpoolProblem.class)
                    .hasMessageContaining("start the agent again");
        }
        try (Spool spool = new Spool(home, LIMIT)) {
            scan(spool, "A");
            assertThat(spool.waitingCount()).isEqualTo(1);
        }
    }

    private static void scan(Spool spool, String raw) throws IOException {
        spool.add(seq -> new Scanned(seq, UUID.randomUUID(), 3, raw, "serial", Instant.now()));
    }

    /** At each fsync the power goes: all that it would have written is there, but for its first byte. */
    private final class LaterPagesFirst implements SpoolDisk {
        private int safe;
        private int cuts;

        @Override
        public void force(FileChannel file) throws IOException {
            byte[] left = events();
            if (left.length > safe) {
                left[safe] = 0;
                assertThat(SpoolReader.read(left).damaged())
                        .as("cut between %d and %d", safe, left.length)
                        .isFalse();
                safe = left.length;
                cuts++;
            }
            SpoolDisk.super.force(file);
        }

        @Override
        public void forceNames(@Nullable Path directory) throws IOException {
            safe = events().length;
        }

        private byte[] events() throws IOException {
            return Files.readAllBytes(home.resolve("events"));
        }
    }

    private static final class LosesNames implements SpoolDisk {
        private boolean broken;
        private boolean lost;

        @Override
        public void forceNames(@Nullable Path directory) throws IOException {
            if (broken) {
                lost = true;
                throw new IOException("no");
            }
        }
    }
}
