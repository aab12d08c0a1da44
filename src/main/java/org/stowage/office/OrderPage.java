package org.stowage.office;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Texts;
import org.stowage.outbound.OrderHead;
import org.stowage.outbound.OrderLine;
import org.stowage.outbound.Orders;
import org.stowage.outbound.Recipient;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Puts an order's page together: eight statements, however long the order is. */
@ApplicationScoped
class OrderPage {

    private final Warehouses warehouses;
    private final Orders orders;
    private final OrderPageSql sql;
    private final CurrentActor actor;
    private final ObjectMapper json;

    OrderPage(Warehouses warehouses, Orders orders, OrderPageSql sql, CurrentActor actor, ObjectMapper json) {
        this.warehouses = warehouses;
        this.orders = orders;
        this.sql = sql;
        this.actor = actor;
        this.json = json;
    }

    /** @throws Problem not-found, also for another warehouse's order */
    OrderDetail of(String orderNo) {
        Warehouse in = warehouse(orderNo);
        return of(in, order(in, orderNo));
    }

    /** The same with what only people look at: who picked what where, the way of the order, and what can be done with it. */
    OrderSheet sheet(String orderNo) {
        Warehouse in = warehouse(orderNo);
        OrderHead head = order(in, orderNo);
        OrderDetail order = of(in, head);
        return new OrderSheet(
                order,
                order.status().text(),
                OrderTone.of(order.status()),
                OrderTone.isOpen(order.status()) && order.shipBy().isBefore(Instant.now()),
                OrderSheet.way(order),
                OrderSheet.address(order.recipient()),
                OrderSheet.Sold.of(order.lines()),
                sql.around(in.id(), head.id()),
                sql.picks(in.id(), head.id()),
                order.events().stream().anyMatch(event -> event.code().equals("sourced"))
                        ? sql.sources(in.id(), head.id())
                        : List.of(),
                OrderSheet.May.of(order, actor.get()));
    }

    private Warehouse warehouse(String orderNo) {
        return warehouses.find(orderNo).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, orderNo));
    }

    private OrderHead order(Warehouse in, String orderNo) {
        return orders.find(in.id(), orderNo.strip().toUpperCase(Locale.ROOT))
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, orderNo));
    }

    private OrderDetail of(Warehouse in, OrderHead order) {
        Actor reader = actor.get();
        Map<Long, List<OrderPageSql.Claim>> claims = sql.claims(in.id(), order.id()).stream()
                .collect(Collectors.groupingBy(OrderPageSql.Claim::orderLineId));
        Map<Long, OrderPageSql.Lack> lacks = sql.lacks(in.id(), order.id()).stream()
                .collect(Collectors.toMap(OrderPageSql.Lack::orderLineId, Function.identity()));
        return new OrderDetail(
                order.orderNo(),
                order.channel(),
                order.channelOrderNo(),
                order.status(),
                order.placedAt(),
                order.shipBy(),
                order.priority(),
                recipient(order.recipient(), reader),
                order.carrier(),
                order.service(),
                order.buyerRemark(),
                order.giftMessage(),
                orders.holds(in.id(), order.id()).stream()
                        .map(h -> new OrderDetail.Hold(h.code(), h.reason(), h.heldAt()))
                        .toList(),
                orders.lines(in.id(), order.id()).stream()
                        .map(line -> line(
                                line,
                                claims.getOrDefault(line.id(), List.of()),
                                lacks.get(line.id()),
                                reader.language()))
                        .toList(),
                sql.parcels(in.id(), order.id()),
                sql.events(in.id(), order.id()));
    }

    private @Nullable Recipient recipient(String text, Actor reader) {
        try {
            Recipient clear = json.readValue(text, Recipient.class);
            return clear == null || PersonalData.isClearFor(reader) ? clear : PersonalData.masked(clear);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OrderDetail.Line line(
            OrderLine line, List<OrderPageSql.Claim> claims, OrderPageSql.@Nullable Lack lack, Locale language) {
        List<OrderDetail.Why> why = new ArrayList<>();
        if (line.promised() < line.ordered()) {
            why.add(why("short", language, line.ordered() - line.promised(), line.promised(), line.ordered()));
        }
        for (OrderPageSql.Claim claim : claims) {
            why.add(why("claimed", language, claim.quantity(), claim.location(), claim.rule()));
        }
        if (lack != null) {
            why.add(why(lack, language));
        }
        return new OrderDetail.Line(
                line.lineNo(),
                line.sku(),
                line.name(),
                line.ordered(),
                line.promised(),
                line.allocated(),
                line.picked(),
                line.packed(),
                line.shipped(),
                line.kit(),
                line.lot(),
                line.cancelled(),
                line.goingBack(),
                line.replaces(),
                why);
    }

    /** The code says why, as the wave's page and answer do. */
    private static OrderDetail.Why why(OrderPageSql.Lack lack, Locale language) {
        String because = Texts.of("picking", "short-why." + lack.code(), language);
        String text = lack.holders() == null
                ? Texts.of("office", "why.lacking", language, lack.missing(), because)
                : Texts.of("office", "why.lacking-held", language, lack.missing(), because, lack.holders());
        return new OrderDetail.Why(lack.code(), text);
    }

    private static OrderDetail.Why why(String code, Locale language, Object... values) {
        return new OrderDetail.Why(code, Texts.of("office", "why." + code, language, values));
    }
}
