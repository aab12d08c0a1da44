package org.stowage.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.stowage.access.Audit;
import org.stowage.access.CurrentActor;
import org.stowage.kernel.Sql;

/**
 * Which carriers get people in clear on their labels. GB/T 41833-2022 wants names, numbers and rooms masked; a carrier whose
 * contract demands them is an exception that a manager makes and the audit keeps.
 */
@ApplicationScoped
class CarrierPrivacy {

    private final Sql sql;
    private final Carriers carriers;
    private final Audit audit;
    private final CurrentActor actor;

    CarrierPrivacy(Sql sql, Carriers carriers, Audit audit, CurrentActor actor) {
        this.sql = sql;
        this.carriers = carriers;
        this.audit = audit;
        this.actor = actor;
    }

    /**
     * For labels that are drawn from now on; printed ones and their reprints stay as they are.
     *
     * @throws org.stowage.kernel.Problem carrier-unknown
     */
    @Transactional
    Carrier set(String code, boolean clear) {
        Carrier before = carriers.get(code);
        if (before.clearData() != clear) {
            sql.statement("""
                            update carrier set settings = jsonb_set(settings, '{clearData}', to_jsonb(cast(:clear as boolean)))
                             where id = :id
                            """).bind("clear", clear).bind("id", before.id()).update();
            audit.record(
                    Audit.HOUSE,
                    actor.get().operatorId(),
                    "carrier.clear-data",
                    before.code(),
                    Map.of("before", before.clearData(), "after", clear));
        }
        return carriers.get(code);
    }
}
