package org.stowage.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The sender's address as it lies in its jsonb column. */
final class SenderColumn {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private SenderColumn() {}

    static String write(Sender sender) {
        try {
            return JSON.writeValueAsString(sender);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Sender read(String column) {
        try {
            return JSON.readValue(column, Sender.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
