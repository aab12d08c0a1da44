package org.stowage.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/** What became of one question to a carrier's computer: whether it was heard decides what may be done next. */
public sealed interface Reply {

    /** @param json an object, with anything in it */
    record Said(int status, JsonNode json) implements Reply {}

    /** The question never left: no connection, or the carrier rests after many failures. */
    record NotSent(String why) implements Reply {
        public NotSent {
            why = Fields.reason(why);
        }
    }

    /** It may have been heard: time-out, connection cut, a server that broke or is busy, an answer nobody can read. */
    record Lost(String why) implements Reply {
        public Lost {
            why = Fields.reason(why);
        }
    }

    /** For a question that books: unsent means that the carrier knows nothing. */
    default Booked booked(Function<Said, Booked> read) {
        return switch (this) {
            case Said said -> read.apply(said);
            case NotSent ignored -> new Booked.Nothing();
            case Lost lost -> new Booked.Unclear(lost.why());
        };
    }

    /** For a question about what was booked: unsent means that we still do not know. */
    default Booked found(Function<Said, Booked> read) {
        return switch (this) {
            case Said said -> read.apply(said);
            case NotSent unsent -> new Booked.Unclear(unsent.why());
            case Lost lost -> new Booked.Unclear(lost.why());
        };
    }

    default Voided voided(Function<Said, Voided> read) {
        return switch (this) {
            case Said said -> read.apply(said);
            case NotSent unsent -> new Voided.Unclear(unsent.why());
            case Lost lost -> new Voided.Unclear(lost.why());
        };
    }

    default Tried tried(Function<Said, Tried> read) {
        return switch (this) {
            case Said said -> read.apply(said);
            case NotSent unsent -> new Tried(false, unsent.why(), null);
            case Lost lost -> new Tried(false, lost.why(), null);
        };
    }
}
