package org.stowage.office;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.adjustment.Recall;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Page;
import org.stowage.outbound.Recipient;
import org.stowage.stock.AllocationLine;
import org.stowage.stock.Balance;
import org.stowage.stock.OrderUnits;
import org.stowage.transfer.Travelled;
import org.stowage.transfer.TravelledGoods;

/** Puts names to a recall's places and orders. */
@ApplicationScoped
class RecallReading {

    private final RecallSql sql;
    private final TravelledGoods travelled;
    private final ObjectMapper json;

    RecallReading(RecallSql sql, TravelledGoods travelled, ObjectMapper json) {
        this.sql = sql;
        this.travelled = travelled;
        this.json = json;
    }

    List<RecallView.Where> places(Recall recall) {
        return recall.here().stream().map(RecallReading::where).toList();
    }

    List<Travelled> transfers(long warehouseId, Recall recall, @Nullable String lot) {
        return travelled.of(warehouseId, recall.itemId(), lot);
    }

    private static RecallView.Where where(Balance b) {
        return new RecallView.Where(
                b.location(),
                b.lpn(),
                b.lot(),
                b.expiresOn(),
                DatabaseName.of(b.condition()),
                b.onHand(),
                b.allocated());
    }

    /** By age. @param after the order before the first, 0 for the beginning */
    Page<RecallView.Who> orders(long warehouseId, Recall recall, long after, int limit, Actor reader) {
        List<Long> ids =
                recall.orderIds().tailSet(after, false).stream().limit(limit).toList();
        List<RecallSql.Head> heads = ids.isEmpty() ? List.of() : sql.heads(warehouseId, ids);
        Map<Long, List<AllocationLine>> allocated =
                recall.allocated().stream().collect(groupingBy(AllocationLine::orderId));
        Map<Long, List<OrderUnits>> held = recall.held().stream().collect(groupingBy(OrderUnits::orderId));
        return Page.of(heads, limit, head -> String.valueOf(head.id()))
                .map(head -> who(
                        head,
                        allocated.getOrDefault(head.id(), List.of()),
                        held.getOrDefault(head.id(), List.of()),
                        reader));
    }

    private RecallView.Who who(
            RecallSql.Head order, List<AllocationLine> allocated, List<OrderUnits> held, Actor reader) {
        return new RecallView.Who(
                order.orderNo(),
                order.channel(),
                order.channelOrderNo(),
                order.status().text(),
                recipient(order, reader),
                allocated.stream().mapToLong(AllocationLine::quantity).sum(),
                held.stream()
                        .filter(units -> units.parcelNo() == null)
                        .mapToLong(OrderUnits::quantity)
                        .sum(),
                held.stream()
                        .flatMap(units -> Optional.ofNullable(units.parcelNo())
                                .map(no -> new RecallView.InParcel(no, units.quantity(), units.goneAt()))
                                .stream())
                        .toList());
    }

    private @Nullable Recipient recipient(RecallSql.Head order, Actor reader) {
        try {
            Recipient clear = json.readValue(order.recipient(), Recipient.class);
            return clear == null || PersonalData.isClearFor(reader) ? clear : PersonalData.masked(clear);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("order " + order.orderNo(), e);
        }
    }
}
