package org.stowage.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stowage.device.LineHealth;
import org.stowage.device.RawBytes;

/** What an agent tells of a device is read by pages. */
class LookedTest {

    private static final Duration DAY_AND_A_BIT = Duration.ofHours(25);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1000000000-01-01T00:00:00Z",
                "1970-01-01T00:00:00Z",
                "2999-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z"
            })
    void aClockThatIsFarOffBreaksNobody(String at) {
        var told = new RawBytes(Instant.parse(at), new byte[] {'A'});
        var looked = new AgentFrame.Looked(UUID.randomUUID(), LineHealth.UNTRIED, List.of(told));
        Instant now = Instant.now();
        assertThat(looked.pieces().getFirst().at()).isBetween(now.minus(DAY_AND_A_BIT), now.plus(DAY_AND_A_BIT));
    }
}
