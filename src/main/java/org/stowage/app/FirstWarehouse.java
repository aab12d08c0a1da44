package org.stowage.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.Audit;
import org.stowage.access.CurrentActor;
import org.stowage.access.Role;
import org.stowage.carrier.Carriers;
import org.stowage.device.DeviceAddress;
import org.stowage.device.LinkKind;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.kernel.Texts;
import org.stowage.printing.Paper;
import org.stowage.site.NewWarehouse;
import org.stowage.site.Sender;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/**
 * A house founds its first warehouse from three answers. In simple mode everything is there with which a label comes out of
 * the browser's print dialog: a desk, its printer, and a carrier with numbers of the house's own.
 */
@ApplicationScoped
public class FirstWarehouse {

    private static final String DESK = "DESK-1";
    private static final String PROFILE = "browser";

    private final Warehouses warehouses;
    private final Desks desks;
    private final Carriers carriers;
    private final CurrentActor actor;
    private final Audit audit;

    FirstWarehouse(Warehouses warehouses, Desks desks, Carriers carriers, CurrentActor actor, Audit audit) {
        this.warehouses = warehouses;
        this.desks = desks;
        this.carriers = carriers;
        this.actor = actor;
        this.audit = audit;
    }

    /**
     * Sending it again founds nothing more: a warehouse of this code, or without a code of this name, is the one that is
     * meant.
     *
     * @param code null: the first of W1, W2, ... that is free
     * @param sender null: the warehouse's name
     * @throws Problem not-allowed for anybody but the administrator of the whole house; the faults of name and code
     */
    @Transactional
    @Retrying
    public Warehouse found(String name, @Nullable String code, Warehouse.Mode mode, @Nullable Sender sender) {
        Actor self = actor.get();
        if (!self.has(Role.ADMINISTRATOR) || self.warehouses() != null) {
            throw Problem.of(KernelProblem.NOT_ALLOWED);
        }
        String called = name.strip();
        Warehouse warehouse = known(called, code).orElseGet(() -> create(called, code, mode, sender, self));
        if (warehouse.mode() == Warehouse.Mode.SIMPLE) {
            Locale language = self.language();
            desks.furnish(
                    warehouse.id(),
                    DESK,
                    Texts.of("app", "setup.desk", language),
                    Texts.of("app", "setup.printer", language),
                    new DeviceAddress(LinkKind.BROWSER, Paper.A6.word(), PROFILE));
            carriers.ownNumbers(Texts.of("app", "setup.own-numbers", language));
        }
        return warehouse;
    }

    private Optional<Warehouse> known(String name, @Nullable String code) {
        return warehouses.visible().stream()
                .filter(one -> code == null
                        ? one.name().equalsIgnoreCase(name)
                        : one.code().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    private Warehouse create(
            String name, @Nullable String code, Warehouse.Mode mode, @Nullable Sender sender, Actor self) {
        Warehouse made = warehouses.create(new NewWarehouse(
                code == null ? freeCode() : code.strip(),
                name,
                mode,
                ZoneId.systemDefault().getId(),
                sender == null ? new Sender(name, null, null, null, null, null, null, null, null) : sender));
        audit.record(made.id(), self.operatorId(), "warehouse.create", made.code(), Map.of());
        return made;
    }

    private String freeCode() {
        Set<String> taken = warehouses.visible().stream()
                .map(one -> one.code().toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> "W" + n)
                .filter(code -> !taken.contains(code))
                .findFirst()
                .orElseThrow();
    }
}
