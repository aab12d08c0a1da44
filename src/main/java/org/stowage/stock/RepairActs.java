package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** A manager accepts a repair: by program or from the page of the proof. */
@ApplicationScoped
class RepairActs {

    /** @param bucket as the proof names it */
    record NewRepair(
            @NotBlank String warehouse,
            @NotBlank @Size(max = 200) String bucket,
            @NotBlank @Size(max = 500) String reason) {}

    private final Repairs repairs;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    RepairActs(Repairs repairs, Warehouses warehouses, CurrentActor actor, Once once) {
        this.repairs = repairs;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    Response accept(@Nullable String key, NewRepair asked) {
        Warehouse at = warehouses.scoped(asked.warehouse());
        return once.post(key, asked, 201, () -> accept(at, asked));
    }

    Response acceptOnPage(@Nullable String key, NewRepair asked) {
        Warehouse at = warehouses.scoped(asked.warehouse());
        return once.page(key, asked, () -> {
            accept(at, asked);
            return PageLink.to("/proof").with("warehouse", at.code());
        });
    }

    private Repaired accept(Warehouse at, NewRepair asked) {
        Actor manager = actor.get();
        if (!manager.mayServe(BucketKey.named(asked.bucket()).ownerId())) {
            throw Problem.of(StockProblem.UNKNOWN_BUCKET, asked.bucket()).at("/bucket");
        }
        var by = new Repairs.Acceptance(manager.operatorId(), asked.reason().strip());
        return repairs.accept(at.id(), asked.bucket(), by);
    }
}
