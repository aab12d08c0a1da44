package org.stowage.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** A warehouse's places, counted. */
@ApplicationScoped
class SitePageSql {

    /** Places of one kind in one zone. @param first lowest code @param last highest code */
    record Block(@Nullable String zone, String kind, long places, long blocked, String first, String last) {}

    private final Sql sql;

    SitePageSql(Sql sql) {
        this.sql = sql;
    }

    List<Block> blocks(long warehouseId) {
        return sql.statement("""
                        select z.code as zone, l.kind, count(*) as places, count(l.blocked_at) as blocked,
                               min(l.code) as first, max(l.code) as last
                          from location l left join zone z on z.warehouse_id = l.warehouse_id and z.id = l.zone_id
                         where l.warehouse_id = :warehouse and l.kind <> 'virtual'
                         group by z.code, l.kind order by z.code nulls first, l.kind
                        """).bind("warehouse", warehouseId).list(Block.class);
    }

    /** How many of these are there already. */
    long known(long warehouseId, Collection<String> codes) {
        return sql.statement("select count(*) from location where warehouse_id = :warehouse and code = any(:codes)")
                .bind("warehouse", warehouseId)
                .bind("codes", codes)
                .one(Long.class);
    }
}
