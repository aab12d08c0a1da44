package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.stowage.kernel.Sql;

/** How often items were picked within the last thirty days; the same classes as a plan's. */
@ApplicationScoped
class Movements {

    static final Duration SPAN = Duration.ofDays(30);

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
            sql.statement("with " + ScopeSql.MOVERS + """
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
