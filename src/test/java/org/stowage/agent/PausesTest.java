package org.stowage.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PausesTest {

    @Test
    void growUpToALimitAndAreNotTheSameForTwoAgents() {
        var first = new Pauses(Duration.ofSeconds(15), new Random(1));
        var second = new Pauses(Duration.ofSeconds(15), new Random(2));
        long[] waits = LongStream.generate(first::next).limit(50).toArray();
        assertThat(waits[0]).isBetween(125L, 250L);
        assertThat(LongStream.of(waits).skip(7)).allMatch(wait -> wait >= 7_500 && wait <= 15_000);
        assertThat(waits)
                .isNotEqualTo(LongStream.generate(second::next).limit(50).toArray());
        first.reset();
        assertThat(first.next()).isBetween(125L, 250L);
    }
}
