package org.stowage.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Between a dialog's record and the session's JSON. A field that a newer version has dropped is passed over. */
@ApplicationScoped
class Memory {

    private final ObjectMapper json;

    Memory(ObjectMapper json) {
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    <S> S read(Standing standing, Dialog<S> dialog) {
        return read(standing, dialog.memory());
    }

    <S> S read(Standing standing, Class<S> type) {
        return convert(standing.memory(), type);
    }

    private <S> S convert(@Nullable JsonNode written, Class<S> type) {
        try {
            return json.treeToValue(written == null ? json.createObjectNode() : written, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode write(Object remembered) {
        return json.valueToTree(remembered);
    }

    Standing standing(String state) {
        return state.equals("{}") ? Standing.NOWHERE : read(state, Standing.class);
    }

    Reply reply(String reply) {
        return read(reply, Reply.class);
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    ActAnswer answer(String answer) {
        return read(answer, ActAnswer.class);
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
