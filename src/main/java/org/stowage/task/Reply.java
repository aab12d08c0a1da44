package org.stowage.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The desk's answer to a scan, in the operator's language; its shape is a public contract (docs/dialogs).
 *
 * @param dialog empty: none is open, {@code choices} name those that may be opened
 * @param expects what this step takes, the main one first; empty when no dialog is open
 * @param lines of the work at hand; left out where the dialog has none
 * @param plan of the task, with which a handheld goes on when it loses its line; left out where the step needs one
 * @param station the one that the session is bound to; left out where it is bound to none
 * @param replayed true when this scan was answered before; then nothing was done again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reply(
        UUID session,
        String dialog,
        String step,
        String prompt,
        List<Shown> fields,
        @Nullable Said message,
        Tone tone,
        List<String> expects,
        @Nullable List<Choice> choices,
        @Nullable Progress progress,
        List<String> acts,
        @Nullable List<Line> lines,
        @Nullable Plan plan,
        @Nullable String station,
        @Nullable Boolean replayed) {

    /** A field with its label. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(
            String name,
            String label,
            Object value,
            @Nullable String unit,
            @Nullable Object expected,
            @Nullable String image) {

        static Shown of(Field field, Locale language) {
            return new Shown(
                    field.name(),
                    new Message("task", "label." + field.name()).text(language),
                    field.value(),
                    field.unit(),
                    field.expected(),
                    field.image());
        }
    }

    /** @param code stable, for programs */
    public record Said(String code, String text) {

        static Said of(Message message, Locale language) {
            return new Said(message.code(), message.text(language));
        }
    }

    Reply again() {
        return new Reply(
                session, dialog, step, prompt, fields, message, tone, expects, choices, progress, acts, lines, plan,
                station, true);
    }
}
