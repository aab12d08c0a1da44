package org.stowage.stock;

import java.util.List;
import java.util.stream.Stream;
import org.stowage.kernel.Sql;

/** What the database says, as lines of text; and the same lines from the model. */
final class ModelState {

    private static final String LINES = """
            select format('stock %s %s %s %s %s of %s: %s on hand, %s allocated, sellable %s',
                          l.code, coalesce(right(u.lpn, 3), '-'), s.condition, i.sku, coalesce(o.code, '-'), s.owner_id,
                          s.on_hand, s.allocated, s.sellable) as line
              from stock s join item i on i.id = s.item_id
              join location l on l.warehouse_id = s.warehouse_id and l.id = s.location_id
              left join lot o on o.warehouse_id = s.warehouse_id and o.id = s.lot_id
              left join handling_unit u on u.warehouse_id = s.warehouse_id and u.id = s.handling_unit_id
             where s.warehouse_id = :warehouse and s.on_hand > 0
            union all
            select format('goods %s of %s: %s sellable, %s promised', i.sku, a.owner_id, a.sellable, a.promised)
              from availability a join item i on i.id = a.item_id
             where a.warehouse_id = :warehouse and (a.sellable > 0 or a.promised > 0)
            union all
            select format('line %s: wanted %s, promised %s, kept %s, %s', order_line_id, wanted, quantity, kept, status)
              from promise where warehouse_id = :warehouse
            union all
            select format('allocation %s of line %s: %s %s', id, order_line_id, quantity, status)
              from allocation where warehouse_id = :warehouse
            """;

    private final Sql sql;
    private final long warehouse;

    ModelState(Sql sql, long warehouse) {
        this.sql = sql;
        this.warehouse = warehouse;
    }

    List<String> lines() {
        return sql.statement(LINES).bind("warehouse", warehouse).list(String.class).stream()
                .sorted()
                .toList();
    }

    static List<String> of(Model model) {
        ModelClaims claims = model.claims();
        Stream<String> stock = model.onHand.entrySet().stream()
                .map(row -> "stock %s: %d on hand, %d allocated, sellable %s"
                        .formatted(
                                row.getKey(),
                                row.getValue(),
                                claims.allocated(row.getKey()),
                                model.isSellable(row.getKey()) ? "t" : "f"));
        Stream<String> goods = model.goodsOf(model.onHand.keySet()).stream()
                .filter(of -> model.sellable(of) > 0)
                .map(of -> "goods %s of %d: %d sellable, %d promised"
                        .formatted(of.item(), of.owner(), model.sellable(of), claims.promised(of)));
        Stream<String> promises = claims.promises.values().stream()
                .map(p -> "line %d: wanted %d, promised %d, kept %d, %s"
                        .formatted(p.line(), p.wanted(), p.quantity(), p.kept(), p.status()));
        Stream<String> allocations = claims.allocations.values().stream()
                .map(a -> "allocation %d of line %d: %d %s".formatted(a.id(), a.line(), a.quantity(), a.status()));
        return Stream.of(stock, goods, promises, allocations)
                .flatMap(lines -> lines)
                .sorted()
                .toList();
    }
}
