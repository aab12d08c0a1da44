package org.stowage.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Searched;
import org.stowage.kernel.Sql;

/** The catalogue as the office reads it. */
@ApplicationScoped
class ItemPageSql {

    record Row(
            String sku,
            String name,
            @Nullable String imageUrl,
            @Nullable String gtin,
            long codes,
            @Nullable Long weightGrams,
            boolean lotControlled,
            boolean serialControlled) {

        public String href() {
            return PageLink.to("/items", sku).toString();
        }
    }

    private final Sql sql;

    ItemPageSql(Sql sql) {
        this.sql = sql;
    }

    /** By sku. @param after the sku before the first, in capitals */
    List<Row> page(@Nullable String search, String after, int limit) {
        return sql.statement("""
                        select i.sku, i.name, i.image_url, i.gtin,
                               (select count(*) from item_barcode b where b.item_id = i.id) as codes, i.weight_grams,
                               i.lot_controlled, i.serial_controlled
                          from item i
                         where upper(i.sku) > :after
                           and (cast(:like as text) is null or i.sku ilike :like or i.name ilike :like or i.gtin = :exact
                                or exists (select 1 from item_barcode b where b.item_id = i.id and b.code = :exact))
                         order by upper(i.sku) limit :limit
                        """)
                .bind("like", Searched.anywhere(search))
                .bind("exact", search == null ? "" : search.strip())
                .bind("after", after)
                .bind("limit", limit)
                .list(Row.class);
    }
}
