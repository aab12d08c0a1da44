package org.stowage.adjustment;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.stowage.access.Actor;
import org.stowage.site.Warehouse;
import org.stowage.stock.OrderNumbers;

/** Looks ahead: does a second person have to agree, and who goes short? Nothing is written, no number is used up. */
@ApplicationScoped
class Foresight {

    private final AdjustmentSql sql;
    private final Adjustments adjustments;
    private final DocumentReading reading;
    private final List<OrderNumbers> numbers;
    private final Trial trial;

    Foresight(
            AdjustmentSql sql,
            Adjustments adjustments,
            DocumentReading reading,
            @All List<OrderNumbers> numbers,
            Trial trial) {
        this.sql = sql;
        this.adjustments = adjustments;
        this.reading = reading;
        this.numbers = numbers;
        this.trial = trial;
    }

    /** @throws org.stowage.kernel.Problem with every fault of every line, as the act itself */
    Foreseen of(Warehouse at, Kind kind, NewDocument asked, Actor actor) {
        return trial.of(() -> {
            List<Line> lines = reading.read(at.id(), kind, asked, actor);
            Worth worth = Worth.of(lines);
            boolean waits = adjustments.waits(at.id(), kind, worth, actor);
            List<String> shortOrders = numbers(at.id(), adjustments.post(at.id(), kind, 0, lines, actor));
            boolean seesCost = actor.seesCost();
            return new Foreseen(
                    waits ? Adjustments.WAITING : Adjustments.POSTED,
                    lines.size(),
                    seesCost ? Worth.money(worth.value()) : null,
                    worth.unvalued(),
                    seesCost
                            ? Worth.money(
                                    sql.bookedAlone(at.id(), actor.operatorId()).value())
                            : null,
                    sql.rule(at.id()),
                    shortOrders);
        });
    }

    /** Orders that turned short when it was booked. */
    List<String> shortOrders(long warehouseId, String number) {
        return numbers(warehouseId, sql.shortOrders(warehouseId, number));
    }

    /** What people call these orders. */
    List<String> numbers(long warehouseId, Collection<Long> orderIds) {
        return orderIds.isEmpty()
                ? List.of()
                : numbers.stream()
                        .flatMap(room -> room.of(warehouseId, orderIds).stream())
                        .toList();
    }
}
