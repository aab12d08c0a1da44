package org.stowage.returns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A return as programs read it. @param orderNo the order that the goods are from */
record ReturnView(
        String returnNo,
        String channel,
        String channelReturnNo,
        @Nullable String orderNo,
        String status,
        @Nullable String reason,
        Instant announcedAt,
        List<Line> lines) {

    record Line(int lineNo, String sku, long announced) {}

    /** @param nextCursor to be sent back for the next page; null at the end */
    record Page(List<ReturnView> items, @Nullable String nextCursor) {}

    static ReturnView from(ReturnSql.Row row, Map<Long, List<ReturnSql.LineRow>> lines) {
        return new ReturnView(
                row.returnNo(),
                row.channel(),
                row.channelReturnNo(),
                row.orderNo(),
                row.status(),
                row.reason(),
                row.announcedAt(),
                lines.getOrDefault(row.id(), List.of()).stream()
                        .map(l -> new Line(l.lineNo(), l.sku(), l.announced()))
                        .toList());
    }
}
