package org.stowage.boxing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.Owners;
import org.stowage.kernel.Sql;

/** Every statement on packaging. */
@ApplicationScoped
class PackagingSql {

    private final Sql sql;

    PackagingSql(Sql sql) {
        this.sql = sql;
    }

    /** Also those that are out of use, the smallest first. */
    List<Packaging> all(long warehouseId) {
        return sql.statement("""
                        select p.code, p.name, p.kind, p.length_mm, p.width_mm, p.height_mm, p.grams, p.max_grams, p.item_id,
                               i.sku, p.owner_id, w.code as owner, p.cost, p.active
                          from packaging p
                          left join item i on i.id = p.item_id
                          left join owner w on w.id = p.owner_id and w.id <> :house
                         where p.warehouse_id = :warehouse
                         order by p.length_mm * p.width_mm * p.height_mm, p.code
                        """)
                .bind("warehouse", warehouseId)
                .bind("house", Owners.OWN)
                .list(Packaging.class);
    }

    void keep(long warehouseId, NewPackaging box, @Nullable Long itemId, long ownerId, long actorId) {
        sql.statement("""
                        insert into packaging (warehouse_id, code, name, kind, length_mm, width_mm, height_mm, grams, max_grams,
                                               item_id, owner_id, cost, active, changed_by)
                        values (:warehouse, :code, :name, :kind, :length, :width, :height, :grams, cast(:most as bigint),
                                cast(:item as bigint), :owner, cast(:cost as numeric), :active, :actor)
                        on conflict on constraint packaging_key do update
                           set name = excluded.name, kind = excluded.kind, length_mm = excluded.length_mm,
                               width_mm = excluded.width_mm, height_mm = excluded.height_mm, grams = excluded.grams,
                               max_grams = excluded.max_grams, item_id = excluded.item_id, owner_id = excluded.owner_id,
                               cost = excluded.cost, active = excluded.active, changed_by = excluded.changed_by,
                               changed_at = now()
                         where (packaging.name, packaging.kind, packaging.length_mm, packaging.width_mm, packaging.height_mm,
                                packaging.grams, packaging.max_grams, packaging.item_id, packaging.owner_id, packaging.cost,
                                packaging.active)
                               is distinct from
                               (excluded.name, excluded.kind, excluded.length_mm, excluded.width_mm, excluded.height_mm,
                                excluded.grams, excluded.max_grams, excluded.item_id, excluded.owner_id, excluded.cost,
                                excluded.active)
                        """)
                .bind("warehouse", warehouseId)
                .bind("code", box.key())
                .bind("name", box.name().strip())
                .bind("kind", Objects.requireNonNullElse(box.kind(), "box"))
                .bind("length", box.lengthMm())
                .bind("width", box.widthMm())
                .bind("height", box.heightMm())
                .bind("grams", box.grams())
                .bind("most", box.maxGrams())
                .bind("item", itemId)
                .bind("owner", ownerId)
                .bind("cost", box.cost())
                .bind("active", !Boolean.FALSE.equals(box.active()))
                .bind("actor", actorId)
                .update();
    }
}
