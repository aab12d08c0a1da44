package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;
import org.stowage.site.WarehouseKey;
import org.stowage.site.Warehouses;

/** Which warehouse, which order a request of the current actor means. What the actor may not see is not found. */
@ApplicationScoped
public class OrderWarehouse {

    private final Warehouses warehouses;
    private final Orders orders;
    private final CurrentActor actor;

    public OrderWarehouse(Warehouses warehouses, Orders orders, CurrentActor actor) {
        this.warehouses = warehouses;
        this.orders = orders;
        this.actor = actor;
    }

    /**
     * The one that is named; without a name the only one that the actor may see.
     *
     * @throws Problem warehouse-needed naming the choices; unknown-warehouse
     */
    public Warehouse meant(@Nullable String code) {
        return meant(actor.get(), code);
    }

    /** As {@link #meant(String)}, for somebody who asked a moment ago. */
    @ActivateRequestContext
    public Warehouse meant(Actor asker, @Nullable String code) {
        if (code != null && !code.isBlank()) {
            return warehouses.scoped(asker, code.strip());
        }
        List<Warehouse> visible = warehouses.visible(asker);
        if (visible.size() == 1) {
            return visible.getFirst();
        }
        throw Problem.of(
                        OrderProblem.WAREHOUSE_NEEDED,
                        visible.stream().map(Warehouse::code).collect(Collectors.joining(", ")))
                .at("/warehouse");
    }

    /** As {@link #meant(String)}, for acts that need nothing more of it. */
    public WarehouseKey keyOf(@Nullable String code) {
        return keyOf(actor.get(), code);
    }

    /** The same, for somebody who asked a moment ago. */
    @ActivateRequestContext
    public WarehouseKey keyOf(Actor asker, @Nullable String code) {
        return code == null || code.isBlank() ? meant(asker, code).key() : warehouses.keyOf(asker, code.strip());
    }

    @ActivateRequestContext
    public List<Warehouse> visible(Actor asker) {
        return warehouses.visible(asker);
    }

    /** Those that the current actor may see, by code. */
    public List<Warehouse> visible() {
        return warehouses.visible();
    }

    /** The warehouse in whose name the number begins. @throws Problem not-found */
    public Warehouse ofNumber(String orderNo) {
        return warehouses.find(orderNo).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, orderNo));
    }

    /** As {@link #ofNumber}, for acts that need nothing more of it. */
    public WarehouseKey keyOfNumber(String orderNo) {
        return warehouses.findKey(orderNo).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, orderNo));
    }

    /** @throws Problem not-found, also for another warehouse's order */
    public OrderHead order(String orderNo) {
        return orders.find(ofNumber(orderNo).id(), orderNo.strip().toUpperCase(Locale.ROOT))
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, orderNo));
    }
}
