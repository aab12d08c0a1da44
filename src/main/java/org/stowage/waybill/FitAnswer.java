package org.stowage.waybill;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.Booked;
import org.stowage.carrier.RouteMarks;
import org.stowage.carrier.Voided;
import org.stowage.kernel.OneLine;

/** What carriers say comes from outside: only what a label, a page and the database can hold is let in. */
final class FitAnswer {

    private static final int LONGEST = 500;
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9-]{1,40}");

    private FitAnswer() {}

    static Booked of(Booked said) {
        return switch (said) {
            case Booked.Held held when isUnfit(held) -> new Booked.Unclear("the number is unfit");
            case Booked.Held held ->
                new Booked.Held(held.no(), held.childNos(), route(held.route()), held.label(), held.price());
            case Booked.Refused no -> new Booked.Refused(line(no.code()), line(no.text()), no.unreachable());
            case Booked.Unclear unclear -> new Booked.Unclear(line(unclear.why()));
            case Booked.Nothing nothing -> nothing;
            case Booked.Waiting waiting -> waiting;
        };
    }

    static Voided of(Voided said) {
        return switch (said) {
            case Voided.Refused no -> new Voided.Refused(line(no.code()), line(no.text()));
            case Voided.Unclear unclear -> new Voided.Unclear(line(unclear.why()));
            case Voided.Done done -> done;
        };
    }

    private static boolean isUnfit(Booked.Held held) {
        return !NUMBER.matcher(held.no()).matches()
                || !held.childNos().stream().allMatch(no -> NUMBER.matcher(no).matches())
                || isRepeated(held);
    }

    /** Two boxes under one number: the door could not tell them apart. */
    private static boolean isRepeated(Booked.Held held) {
        return Stream.concat(Stream.of(held.no()), held.childNos().stream())
                        .map(no -> no.toUpperCase(Locale.ROOT))
                        .distinct()
                        .count()
                <= held.childNos().size();
    }

    private static RouteMarks route(RouteMarks marks) {
        return new RouteMarks(
                mark(marks.code()),
                mark(marks.sorting()),
                mark(marks.hub()),
                mark(marks.hubCode()),
                mark(marks.product()),
                matrix(marks.matrix()));
    }

    /** A machine reads it: whole, but without the one sign that the database does not hold. */
    private static @Nullable String matrix(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }

    private static @Nullable String mark(@Nullable String text) {
        return text == null ? null : line(text);
    }

    private static String line(String text) {
        return OneLine.of(text, LONGEST);
    }
}
