package org.stowage.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;
import org.stowage.outbound.OrderStatus;

/**
 * Which orders the list shows: its filters as they stand in the address.
 *
 * @param due today: to be shipped before the warehouse's midnight, and not shipped yet; late: should have been shipped by now
 * @param q an order number of ours or of the channel, or a part of the recipient's name
 * @param before where the page before ended; null: from the newest
 */
record OrdersQuery(
        @Nullable String status,
        @Nullable String channel,
        @Nullable String carrier,
        @Nullable String due,
        @Nullable String q,
        @Nullable Long before) {

    private static final Set<String> DUES = Set.of("today", "late");

    /** @throws Problem invalid-value for a status or due that is none */
    static OrdersQuery of(
            @Nullable String status,
            @Nullable String channel,
            @Nullable String carrier,
            @Nullable String due,
            @Nullable String q,
            @Nullable Long before) {
        if (set(status) != null) {
            try {
                OrderStatus.of(String.valueOf(status).toLowerCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw Problem.of(KernelProblem.INVALID_VALUE, String.valueOf(status), "promised, held, short")
                        .at("/status");
            }
        }
        if (set(due) != null && !DUES.contains(due)) {
            throw Problem.of(KernelProblem.INVALID_VALUE, String.valueOf(due), "today, late")
                    .at("/due");
        }
        return new OrdersQuery(set(status), set(channel), set(carrier), set(due), set(q), before);
    }

    /** Ship by earlier than this; null: whenever. */
    @Nullable
    Instant shipBefore(Instant now, ZoneId zone) {
        if (due == null) {
            return null;
        }
        return due.equals("late")
                ? now
                : LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }

    boolean isPlain() {
        return status == null && channel == null && carrier == null && due == null && q == null && before == null;
    }

    PageLink withStatus(@Nullable String other) {
        return link(other, channel, carrier, due);
    }

    PageLink withChannel(@Nullable String other) {
        return link(status, other, carrier, due);
    }

    PageLink withCarrier(@Nullable String other) {
        return link(status, channel, other, due);
    }

    PageLink withDue(@Nullable String other) {
        return link(status, channel, carrier, other);
    }

    PageLink older(long last) {
        return link(status, channel, carrier, due).with("before", last);
    }

    private PageLink link(
            @Nullable String aStatus, @Nullable String aChannel, @Nullable String aCarrier, @Nullable String aDue) {
        return PageLink.to("/orders")
                .with("status", aStatus)
                .with("channel", aChannel)
                .with("carrier", aCarrier)
                .with("due", aDue)
                .with("q", q);
    }

    private static @Nullable String set(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
