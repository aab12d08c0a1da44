package org.stowage.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Audit;
import org.stowage.access.CurrentActor;
import org.stowage.kernel.Sql;

/** Costs decide whether a loss needs a second person: whoever changes one is written down. */
@ApplicationScoped
class ItemCosts {

    /** @param before null: nobody knew it */
    record Change(@Nullable BigDecimal before, BigDecimal after) {}

    private record Row(String sku, @Nullable BigDecimal before, BigDecimal after) {}

    private final Sql sql;
    private final Audit audit;
    private final CurrentActor actor;

    ItemCosts(Sql sql, Audit audit, CurrentActor actor) {
        this.sql = sql;
        this.audit = audit;
        this.actor = actor;
    }

    /** Before the items are written. @param items no sku twice */
    void audit(List<NewItem> items) {
        List<NewItem> told = items.stream().filter(item -> item.cost() != null).toList();
        if (told.isEmpty()) {
            return;
        }
        Map<String, Change> changes = new TreeMap<>();
        sql.statement("""
                        select i.sku, i.cost as before, g.cost as after
                          from item i join unnest(:keys, cast(:costs as numeric[])) as g (key, cost) on upper(i.sku) = g.key
                         where i.cost is distinct from g.cost
                        """)
                .bind("keys", told.stream().map(item -> Sku.key(item.sku())).toList())
                .bind("costs", told.stream().map(NewItem::cost).toList())
                .list(Row.class)
                .forEach(row -> changes.put(row.sku(), new Change(row.before(), row.after())));
        if (!changes.isEmpty()) {
            audit.recordAll(Audit.HOUSE, actor.get().operatorId(), "item.cost", changes);
        }
    }
}
