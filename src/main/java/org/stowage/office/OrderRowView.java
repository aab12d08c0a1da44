package org.stowage.office;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order in the list. @param tone how its state is coloured; @param name of the recipient, masked by role */
record OrderRowView(
        String orderNo,
        String channel,
        String channelOrderNo,
        String status,
        String tone,
        Instant placedAt,
        Instant shipBy,
        boolean late,
        @Nullable String carrier,
        @Nullable String name,
        @Nullable String city,
        long lines,
        long units,
        @Nullable String holds) {

    static OrderRowView of(OrderListSql.Row row, boolean clear, Instant now) {
        return new OrderRowView(
                row.orderNo(),
                row.channel(),
                row.channelOrderNo(),
                row.status().text(),
                OrderTone.of(row.status()),
                row.placedAt(),
                row.shipBy(),
                OrderTone.isOpen(row.status()) && row.shipBy().isBefore(now),
                row.carrier(),
                clear ? row.name() : PersonalData.maskedName(row.name()),
                row.city(),
                row.lines(),
                row.units(),
                row.holds());
    }
}
