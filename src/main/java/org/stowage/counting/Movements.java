package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.stowage.kernel.Sql;

/** How often items were picked within the last thirty days: the classes of thresholds, of plans and of reports. */
@ApplicationScoped
public class Movements {

    public static final Duration SPAN = Duration.ofDays(30);

    /**
     * Fast items are the first in the order of picks that together have less than four fifths of all: tables {@code picked}
     * and {@code mover (item_id, class)} of the statement behind it, since {@code :from}.
     */
    public static final String MOVERS = """
            picked as materialized (
              select m.item_id, count(*) as picks
                from stock_move m
                join location f on f.warehouse_id = m.warehouse_id and f.id = m.from_location_id
               where m.warehouse_id = :warehouse and m.recorded_at >= :from
                 and (m.reason = 'pick' or m.reason = 'ship' and f.kind in ('reserve', 'pick_face'))
               group by m.item_id
            ), mover as materialized (
              select item_id,
                     case when sum(picks) over (order by picks desc, item_id) - picks < 0.8 * sum(picks) over ()
                          then 'fast' else 'slow' end as class
                from picked
            )
            """;

    private record Class(long itemId, Movement movement) {}

    private final Sql sql;

    Movements(Sql sql) {
        this.sql = sql;
    }

    /** Of each of these items. */
    Map<Long, Movement> of(long warehouseId, Collection<Long> itemIds) {
        Map<Long, Movement> found = new HashMap<>();
        itemIds.forEach(item -> found.put(item, Movement.NONE));
        if (!found.isEmpty()) {
            sql.statement("with " + MOVERS + """
                            select item_id, class as movement from mover where item_id = any(cast(:items as bigint[]))
                            """)
                    .bind("warehouse", warehouseId)
                    .bind("from", Instant.now().minus(SPAN))
                    .bind("items", found.keySet())
                    .list(Class.class)
                    .forEach(item -> found.put(item.itemId(), item.movement()));
        }
        return found;
    }
}
