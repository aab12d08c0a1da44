package org.stowage.carrier;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a carrier answers when it is asked for a number. @param fault why nobody knows; null: this is all that it has */
public record TrackAnswer(List<CarrierScan> scans, @Nullable String fault) {

    static TrackAnswer of(List<CarrierScan> scans) {
        return new TrackAnswer(List.copyOf(scans), null);
    }

    static TrackAnswer unclear(String why) {
        return new TrackAnswer(List.of(), Fields.reason(why));
    }

    static TrackAnswer of(Reply reply, Function<Reply.Said, TrackAnswer> read) {
        return switch (reply) {
            case Reply.Said said -> read.apply(said);
            case Reply.NotSent unsent -> unclear(unsent.why());
            case Reply.Lost lost -> unclear(lost.why());
        };
    }
}
