package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Lots that labels are asked for. Reads only. */
@ApplicationScoped
class LotLabelSql {

    record Row(
            long itemId,
            String sku,
            String name,
            @Nullable String gtin,
            long lotId,
            String lot,
            @Nullable LocalDate expiresOn) {}

    private final Sql sql;

    LotLabelSql(Sql sql) {
        this.sql = sql;
    }

    List<Row> find(long warehouseId, Collection<String> lots) {
        return sql.statement("""
                        select i.id as item_id, i.sku, i.name, i.gtin, l.id as lot_id, l.code as lot, l.expires_on
                          from lot l
                          join item i on i.id = l.item_id
                         where l.warehouse_id = :warehouse and l.code = any(:lots)
                         order by i.sku, l.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("lots", lots)
                .list(Row.class);
    }
}
