package org.stowage.station;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Frames and events as texts. It is not the mapper of the HTTP edge: an older side overlooks what a newer one adds. */
public final class AgentWire {

    public static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private AgentWire() {}

    public static String text(AgentFrame frame) {
        try {
            return JSON.writerFor(AgentFrame.class).writeValueAsString(frame);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws JsonProcessingException what the other side says is none of our words */
    public static AgentFrame frame(String text) throws JsonProcessingException {
        return JSON.readValue(text, AgentFrame.class);
    }
}
