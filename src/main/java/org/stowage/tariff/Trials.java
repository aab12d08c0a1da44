package org.stowage.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import org.stowage.access.CurrentActor;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** What would be chosen: nothing is kept. */
@ApplicationScoped
class Trials {

    private final CarrierChoice choice;
    private final Warehouses warehouses;
    private final CurrentActor actor;

    Trials(CarrierChoice choice, Warehouses warehouses, CurrentActor actor) {
        this.choice = choice;
        this.warehouses = warehouses;
        this.actor = actor;
    }

    /** @throws org.stowage.kernel.Problem unknown-warehouse */
    @Transactional
    ChoiceView answer(TrialQuestion asked) {
        Warehouse from = warehouses.scoped(asked.warehouse());
        Instant now = Instant.now();
        Choice answer = choice.choose(from.id(), asked.parcel(from, LocalDate.ofInstant(now, from.timezone())), now);
        return ChoiceView.of(answer, actor.get().language());
    }
}
