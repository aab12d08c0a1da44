package org.stowage.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.device.Printed;
import org.stowage.device.PrinterCondition;
import org.stowage.station.AgentEvent;
import org.stowage.station.AgentEvent.JobEnded;
import org.stowage.station.AgentEvent.Scanned;

/** What a spool has taken is there after every kind of end, in its order; what it has not taken never was. */
class SpoolTest {

    private static final long LIMIT = 1 << 20;

    @TempDir
    @SuppressWarnings("NullAway.Init") // given by JUnit
    Path home;

    @Test
    void keepsWhatWaitsThroughEveryCutInTheLastRecord() throws IOException {
        long before;
        try (Spool spool = open()) {
            scan(spool, "A");
            scan(spool, "B\u001d\u0000ü");
            spool.take("7-1", 3, "^XA^XZ".getBytes(UTF_8));
            before = Files.size(file());
            scan(spool, "C");
        }
        byte[] whole = Files.readAllBytes(file());
        for (int cut = (int) before; cut < whole.length; cut++) {
            Files.write(file(), Arrays.copyOf(whole, cut));
            try (Spool spool = open()) {
                assertThat(raws(spool)).as("cut at %d", cut).containsExactly("A", "B\u001d\u0000ü");
                assertThat(spool.jobs()).extracting(SpoolJob::job).containsExactly("7-1");
                scan(spool, "D");
                assertThat(spool.last()).isEqualTo(3);
            }
            try (Spool again = open()) {
                assertThat(raws(again)).containsExactly("A", "B\u001d\u0000ü", "D");
            }
        }
        Files.write(file(), whole);
        try (Spool spool = open()) {
            assertThat(raws(spool)).containsExactly("A", "B\u001d\u0000ü", "C");
        }
    }

    @Test
    void everyPrefixOfTheFileIsABeginningOfWhatHappened() throws IOException {
        List<String> all = new ArrayList<>();
        try (Spool spool = open()) {
            for (int i = 0; i < 8; i++) {
                all.add("CODE-" + i);
                scan(spool, all.getLast());
            }
        }
        byte[] whole = Files.readAllBytes(file());
        for (int cut = 0; cut <= whole.length; cut++) {
            SpoolReader read = SpoolReader.read(Arrays.copyOf(whole, cut));
            assertThat(read.damaged()).as("cut at %d", cut).isFalse();
            var content = new SpoolContent();
            for (SpoolEntry entry : read.entries()) {
                content.apply(entry);
            }
            List<String> kept = content.events().stream()
                    .map(each -> ((Scanned) each.event()).raw())
                    .toList();
            assertThat(all.subList(0, kept.size())).isEqualTo(kept);
        }
    }

    @Test
    void neverThrowsAwayWhatLiesBehindADamagedRecord() throws IOException {
        try (Spool spool = open()) {
            scan(spool, "A");
            scan(spool, "B");
            scan(spool, "C");
        }
        byte[] whole = Files.readAllBytes(file());
        int middle = new String(whole, UTF_8).indexOf("\"raw\":\"B\"");
        whole[middle + 8] ^= 1;
        Files.write(file(), whole);
        assertThatThrownBy(this::open).isInstanceOf(SpoolProblem.class).hasMessageContaining("damaged");
        assertThat(Files.readAllBytes(file())).isEqualTo(whole);
    }

    @Test
    void goesOnCountingAfterEverythingWasAcknowledged() throws IOException {
        UUID id;
        try (Spool spool = open()) {
            id = spool.id();
            scan(spool, "A");
            scan(spool, "B");
            spool.acked(1);
            assertThat(raws(spool)).containsExactly("B");
            spool.acked(2);
        }
        try (Spool spool = open()) {
            assertThat(spool.id()).isEqualTo(id);
            assertThat(spool.waiting(LIMIT)).isEmpty();
            scan(spool, "C");
            assertThat(spool.waiting(LIMIT)).extracting(AgentEvent::seq).containsExactly(3L);
        }
    }

    @Test
    void aLabelThatWasBegunWhenTheAgentWasKilledIsUnknownAndOneThatWasNotIsPrinted() throws IOException {
        try (Spool spool = open()) {
            assertThat(spool.take("1-1", 5, new byte[] {1})).isTrue();
            assertThat(spool.take("2-1", 5, new byte[] {2})).isTrue();
            assertThat(spool.take("3-1", 5, new byte[] {3})).isTrue();
            spool.begun("1-1");
            spool.begun("3-1");
            spool.ended("3-1", Printed.notSent(PrinterCondition.PAPER_OUT, ""));
        }
        for (int start = 0; start < 3; start++) {
            try (Spool spool = open()) {
                assertThat(spool.jobs()).extracting(SpoolJob::job).containsExactly("2-1");
                assertThat(spool.jobs().getFirst().bytes()).containsExactly(2);
                assertThat(spool.waiting(LIMIT))
                        .satisfiesExactly(
                                first -> assertThat(((JobEnded) first).job()).isEqualTo("3-1"), second -> {
                                    assertThat(((JobEnded) second).job()).isEqualTo("1-1");
                                    assertThat(((JobEnded) second).printed().outcome())
                                            .isEqualTo(Printed.Outcome.UNKNOWN);
                                });
                assertThat(spool.take("1-1", 5, new byte[] {1}))
                        .as("sent again")
                        .isFalse();
                assertThat(spool.take("2-1", 5, new byte[] {2}))
                        .as("sent again")
                        .isFalse();
                assertThat(spool.held()).containsExactlyInAnyOrder("1-1", "2-1", "3-1");
            }
        }
    }

    @Test
    void refusesWhatDoesNotFitAndDropsNothingForIt() throws IOException {
        try (Spool spool = new Spool(home, 2_000)) {
            int kept = 0;
            while (isKept(spool, "CODE-" + kept)) {
                kept++;
            }
            assertThat(kept).isBetween(5, 20);
            assertThat(raws(spool)).hasSize(kept).startsWith("CODE-0");
            assertThatThrownBy(() -> spool.take("9-1", 1, new byte[500])).isInstanceOf(SpoolProblem.class);
            spool.acked(3);
            scan(spool, "fits again");
            assertThat(raws(spool)).startsWith("CODE-3").endsWith("fits again");
        }
    }

    @Test
    void staysSmallWhileItWorks() throws IOException {
        try (Spool spool = open()) {
            String wide = "X".repeat(4_000);
            for (int i = 1; i <= 1_000; i++) {
                scan(spool, wide);
                spool.acked(i);
            }
            assertThat(Files.size(file())).isLessThan(2 << 20);
            assertThat(spool.last()).isEqualTo(1_000);
        }
    }

    @Test
    void keepsASecondAgentOut() throws IOException {
        try (Spool first = open()) {
            assertThat(first.waitingCount()).isZero();
            assertThatThrownBy(this::open).isInstanceOf(SpoolProblem.class).hasMessageContaining("another agent");
        }
    }

    private Spool open() throws IOException {
        return new Spool(home, LIMIT);
    }

    private Path file() {
        return home.resolve("events");
    }

    private static void scan(Spool spool, String raw) throws IOException {
        spool.add(seq -> new Scanned(seq, UUID.randomUUID(), 3, raw, "serial", Instant.now()));
    }

    private static boolean isKept(Spool spool, String raw) {
        try {
            scan(spool, raw);
            return true;
        } catch (IOException full) {
            return false;
        }
    }

    private static List<String> raws(Spool spool) {
        return spool.waiting(LIMIT).stream()
                .map(event -> ((Scanned) event).raw())
                .toList();
    }
}
