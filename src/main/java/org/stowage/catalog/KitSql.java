package org.stowage.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stowage.kernel.Sql;

/** The parts of kits. */
@ApplicationScoped
class KitSql {

    /** An item, as far as kits are concerned. */
    record Known(long id, String sku, boolean isKit, boolean isPart) {}

    private final Sql sql;

    KitSql(Sql sql) {
        this.sql = sql;
    }

    void lock() {
        sql.statement("select pg_advisory_xact_lock(hashtext('kit_part')) is null")
                .one(Boolean.class);
    }

    /** @param keys skus in capitals */
    List<Known> known(Collection<String> keys) {
        return sql.statement("""
                        select i.id, i.sku,
                               exists (select from kit_part k where k.kit_item_id = i.id) as is_kit,
                               exists (select from kit_part k where k.part_item_id = i.id) as is_part
                          from item i where upper(i.sku) = any(:keys)
                        """).bind("keys", keys).list(Known.class);
    }

    /** @param wanted by kit: units of each part @return kits whose parts differ now */
    Set<Long> replace(Map<Long, Map<Long, Long>> wanted) {
        List<Long> kits = new ArrayList<>();
        List<Long> parts = new ArrayList<>();
        List<Long> quantities = new ArrayList<>();
        wanted.forEach((kit, byPart) -> byPart.forEach((part, quantity) -> {
            kits.add(kit);
            parts.add(part);
            quantities.add(quantity);
        }));
        Set<Long> changed = new HashSet<>(sql.statement("""
                        delete from kit_part k
                         where k.kit_item_id = any(:touched)
                           and not exists (
                             select from unnest(cast(:kits as bigint[]), cast(:parts as bigint[]),
                                                cast(:quantities as bigint[])) as w (kit, part, quantity)
                              where w.kit = k.kit_item_id and w.part = k.part_item_id and w.quantity = k.quantity)
                        returning k.kit_item_id
                        """)
                .bind("touched", wanted.keySet())
                .bind("kits", kits)
                .bind("parts", parts)
                .bind("quantities", quantities)
                .list(Long.class));
        changed.addAll(sql.statement("""
                        insert into kit_part (kit_item_id, part_item_id, quantity)
                        select kit, part, quantity
                          from unnest(cast(:kits as bigint[]), cast(:parts as bigint[]), cast(:quantities as bigint[]))
                               as w (kit, part, quantity)
                         order by kit, part
                        on conflict do nothing
                        returning kit_item_id
                        """)
                .bind("kits", kits)
                .bind("parts", parts)
                .bind("quantities", quantities)
                .list(Long.class));
        return changed;
    }
}
