package org.stowage.printing;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.kernel.Sql;

/** How often a warehouse lets a document be printed again. */
@ApplicationScoped
class PrintPolicySql {

    /** Where nobody has said otherwise. */
    static final int USUAL = 2;

    /** @param reprints of what the document says now; not those cancelled, nor labels of places and goods wanted anew */
    record Count(long reprints, int allowed) {}

    private final Sql sql;

    PrintPolicySql(Sql sql) {
        this.sql = sql;
    }

    Count count(long warehouseId, String document) {
        return sql.statement("""
                        select count(*) filter (where copy > 1 and reason is not null and status <> 'cancelled') as reprints,
                               coalesce((select reprints from print_policy where warehouse_id = :warehouse), :usual) as allowed
                          from print_job
                         where warehouse_id = :warehouse and document = :document
                           and revision = (select max(revision) from print_job
                                            where warehouse_id = :warehouse and document = :document)
                        """)
                .bind("warehouse", warehouseId)
                .bind("document", document)
                .bind("usual", USUAL)
                .one(Count.class);
    }

    int allowed(long warehouseId) {
        return sql.statement("select reprints from print_policy where warehouse_id = :warehouse")
                .bind("warehouse", warehouseId)
                .optional(Integer.class)
                .orElse(USUAL);
    }

    void set(long warehouseId, int reprints, long actorId) {
        sql.statement("""
                        insert into print_policy (warehouse_id, reprints, changed_by) values (:warehouse, :reprints, :actor)
                        on conflict on constraint print_policy_key do update
                           set reprints = excluded.reprints, changed_by = excluded.changed_by, changed_at = now()
                        """)
                .bind("warehouse", warehouseId)
                .bind("reprints", reprints)
                .bind("actor", actorId)
                .update();
    }
}
