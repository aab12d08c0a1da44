package org.stowage.counting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stowage.task.Message;

/** What is counted, part by part, so that everybody reads it in their own language whoever has asked for the count. */
public record ScopeWords(List<Message> parts) {

    /** Characters of the line; what is longer ends in an ellipsis. */
    public static final int LONGEST = 200;

    private static final ObjectMapper JSON = new ObjectMapper();

    public ScopeWords {
        parts = List.copyOf(parts);
    }

    /** One line, as a page and a paper name it. */
    public String in(Locale language) {
        String line = parts.stream().map(part -> part.text(language)).collect(Collectors.joining(" · "));
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    /** As it is kept. */
    String written() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static ScopeWords read(String written) {
        try {
            return JSON.readValue(written, ScopeWords.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
