package org.stowage.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one act, in the operator's language.
 *
 * @param code stable, for programs
 * @param text of a refused act: what changed
 * @param by who changed it; left out where nobody is known
 * @param at when
 * @param todo what to do now; of refused acts only
 * @param replayed true when this act was answered before; then nothing was done again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActAnswer(
        UUID scanId,
        Status status,
        String task,
        String location,
        @Nullable String item,
        String code,
        String text,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable String todo,
        @Nullable Boolean replayed) {

    /** Whether it counts. */
    public enum Status {
        @JsonProperty("done")
        DONE,
        @JsonProperty("refused")
        REFUSED
    }

    static ActAnswer done(ReplayAct act, Message said, Locale language) {
        return of(act, Status.DONE, said, null, language);
    }

    static ActAnswer refused(ReplayAct act, Message said, Late late, Locale language) {
        return of(act, Status.REFUSED, said, late, language);
    }

    private static ActAnswer of(ReplayAct act, Status status, Message said, @Nullable Late late, Locale language) {
        return new ActAnswer(
                act.scanId(),
                status,
                act.task(),
                act.location(),
                act.item(),
                said.code(),
                said.text(language),
                late == null ? null : late.by(),
                late == null ? null : late.at(),
                late == null ? null : late.todo().text(language),
                null);
    }

    boolean isRefused() {
        return status == Status.REFUSED;
    }

    ActAnswer again() {
        return new ActAnswer(scanId, status, task, location, item, code, text, by, at, todo, true);
    }
}
