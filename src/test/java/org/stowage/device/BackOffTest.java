package org.stowage.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BackOffTest {

    @Test
    void triesAtOnceThenLessOftenButNeverLaterThanASecond() {
        BackOff wait = BackOff.NONE;
        assertThat(wait.isOver(0)).isTrue();
        long now = 0;
        for (int i = 0; i < 30; i++) {
            BackOff next = wait.failed(now);
            assertThat(next.waitMs()).isBetween(wait.waitMs(), BackOff.LONGEST_MS);
            assertThat(next.isOver(now + next.waitMs() - 1)).isFalse();
            assertThat(next.isOver(now + next.waitMs())).isTrue();
            now = next.atMs();
            wait = next;
        }
        assertThat(wait.waitMs())
                .as("what is plugged in again is heard within two seconds")
                .isEqualTo(BackOff.LONGEST_MS)
                .isLessThan(2_000);
    }
}
