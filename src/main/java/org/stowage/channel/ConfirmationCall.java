package org.stowage.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.stowage.integration.SignedCall;
import org.stowage.kernel.OneLine;

/** One question to a channel, or one telling, and what its answer means. */
@ApplicationScoped
class ConfirmationCall {

    private static final int LONGEST = 500;
    /** Said by something in between as well, of a call that may have been heard. */
    private static final Set<Integer> BUSY = Set.of(408, 425, 429);
    /** The same id again: it has it. */
    private static final int HAS_IT = 409;

    private static final int NOT_THERE = 404;
    private static final Set<Integer> CANNOT_BE_ASKED = Set.of(405, 501);

    /** What an answer means for the confirmation. */
    enum Outcome {
        TAKEN,
        REFUSED,
        /** Asked: it has nothing of it. Told: it never left. Either way it may be told. */
        NOT_THERE,
        UNCLEAR,
        CANNOT_BE_ASKED
    }

    /** @param text as it is kept */
    record Heard(Outcome outcome, SignedCall.Answer answer, String text) {}

    private final SignedCall call;
    private final ObjectMapper json;

    ConfirmationCall(SignedCall call, ObjectMapper json) {
        this.call = call;
        this.json = json;
    }

    Heard tell(String url, String secret, Told told) {
        try {
            SignedCall.Answer answer = call.post(url, secret, told.id(), json.writeValueAsString(told));
            return heard(answer, told(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Heard ask(String url, String secret, String id) {
        SignedCall.Answer answer = call.get(url, secret, id);
        return heard(answer, asked(answer));
    }

    static Outcome told(SignedCall.Answer answer) {
        Integer status = answer.status();
        if (status == null) {
            return answer.mayBeHeard() ? Outcome.UNCLEAR : Outcome.NOT_THERE;
        }
        if (status >= 200 && status < 300 || status == HAS_IT) {
            return Outcome.TAKEN;
        }
        boolean isNo = status >= 400 && status < 500 && !BUSY.contains(status);
        return isNo ? Outcome.REFUSED : Outcome.UNCLEAR;
    }

    static Outcome asked(SignedCall.Answer answer) {
        Integer status = answer.status();
        if (status == null) {
            return Outcome.UNCLEAR;
        }
        if (CANNOT_BE_ASKED.contains(status)) {
            return Outcome.CANNOT_BE_ASKED;
        }
        return status >= 200 && status < 300
                ? Outcome.TAKEN
                : status == NOT_THERE ? Outcome.NOT_THERE : Outcome.UNCLEAR;
    }

    private static Heard heard(SignedCall.Answer answer, Outcome outcome) {
        return new Heard(outcome, answer, OneLine.of(answer.text(), LONGEST));
    }
}
