package org.stowage.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WorkLoopTest {

    @Test
    void aRoundThatFailsIsTriedAgainWhateverItFailsBy() throws InterruptedException {
        AtomicInteger rounds = new AtomicInteger();
        CountDownLatch third = new CountDownLatch(3);
        WorkLoop loop = WorkLoop.begin("failing rounds", Duration.ofMillis(1), () -> {
            third.countDown();
            switch (rounds.incrementAndGet()) {
                case 1 -> throw new IllegalStateException("no database");
                case 2 -> throw new NoClassDefFoundError("no drawing here");
                default -> Thread.sleep(Duration.ofMinutes(1));
            }
        });
        assertThat(third.await(15, TimeUnit.SECONDS)).isTrue();
        loop.end();
    }

    @Test
    void noRoundBeginsAfterTheHouseHasClosedThoughTheInterruptWasSwallowed() throws InterruptedException {
        AtomicInteger rounds = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        WorkLoop loop = WorkLoop.begin("deaf rounds", Duration.ofMillis(1), () -> {
            rounds.incrementAndGet();
            begun.countDown();
            try {
                Thread.sleep(Duration.ofMinutes(1));
            } catch (InterruptedException swallowed) {
                throw new IllegalStateException(swallowed);
            }
        });
        assertThat(begun.await(15, TimeUnit.SECONDS)).isTrue();
        loop.end();
        assertThat(rounds.get()).isEqualTo(1);
    }
}
