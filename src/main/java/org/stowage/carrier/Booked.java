package org.stowage.carrier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of asking a carrier. */
public sealed interface Booked {

    /**
     * The carrier takes it.
     *
     * @param no on the first box
     * @param childNos on the further boxes, in their order
     * @param label as the carrier drew it, kept at once because some give it out only once; null: we draw it
     * @param price what the carrier says that it costs, where it says so
     */
    record Held(
            String no,
            List<String> childNos,
            RouteMarks route,
            @Nullable CarrierDocument label,
            @Nullable Charge price) implements Booked {

        public Held {
            childNos = List.copyOf(childNos);
        }

        public static Held of(String no) {
            return new Held(no, List.of(), RouteMarks.NONE, null, null);
        }
    }

    /**
     * The carrier said no; asking again the same way is senseless.
     *
     * @param code the carrier's own
     * @param unreachable it does not deliver to this address
     */
    record Refused(String code, String text, boolean unreachable) implements Booked {

        public static Refused of(String code, String text) {
            return new Refused(code, text, false);
        }
    }

    /** The carrier knows nothing of this request: it may be asked to book with the same id. */
    record Nothing() implements Booked {}

    /** Somebody of ours answers, in his own time, and then it is said by {@link BookingAnswered}. */
    record Waiting() implements Booked {}

    /** Nobody knows: {@link CarrierLink#find} says what is so, and nothing is booked before that. */
    record Unclear(String why) implements Booked {}
}
