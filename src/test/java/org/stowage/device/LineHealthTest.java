package org.stowage.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineHealthTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z", "1900-01-01T00:00:00Z"})
    void anAgentWhoseClockLiesIsShownWithoutATime(String lie) throws JsonProcessingException {
        LineHealth told = health(lie);
        assertThat(told.since()).isNull();
        assertThat(told.lastSeenAt()).isNull();
        assertThat(told.open()).isTrue();
    }

    @Test
    void aTimeOfThisWorldStays() throws JsonProcessingException {
        assertThat(health("2026-11-22T10:00:00Z").since()).isEqualTo(Instant.parse("2026-11-22T10:00:00Z"));
    }

    private static LineHealth health(String at) throws JsonProcessingException {
        return JSON.readValue("""
                {"open": true, "since": "%s", "lastSeenAt": "%s", "problem": "",
                 "counters": {"frames": 1, "swallowed": 0, "bytesIn": 1, "bytesOut": 0, "errors": 0, "reopenings": 0}}
                """.formatted(at, at), LineHealth.class);
    }
}
