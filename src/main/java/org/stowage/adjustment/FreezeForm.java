package org.stowage.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;
import org.stowage.stock.Sellable;

/** The form of a freeze: a place, an item, a lot, typed or scanned, and why. */
@ApplicationScoped
class FreezeForm {

    record Asked(Sellable.Scope scope, String reason) {}

    private static final int LONGEST = 500;

    private final FrozenScope scopes;
    private final ScannedGoods scanned;

    FreezeForm(FrozenScope scopes, ScannedGoods scanned) {
        this.scopes = scopes;
        this.scanned = scanned;
    }

    /** @throws Problem with every field at fault */
    Asked read(FormFields fields, Warehouse in) {
        String reason = text(fields, "reason");
        if (reason == null) {
            fields.fault("/reason", KernelProblem.MISSING_VALUE);
        }
        String sku = fields.text("sku");
        String lot = fields.text("lot");
        ScannedGoods.Read goods = sku == null ? null : scanned.goods(in.id(), sku);
        Sellable.Scope scope = null;
        try {
            scope = scopes.of(
                    in.id(),
                    ScannedGoods.place(fields.text("location")),
                    goods == null ? null : goods.sku(),
                    lot == null && goods != null ? goods.lot() : lot);
        } catch (Problem refused) {
            refused.faults()
                    .forEach(fault -> fields.fault(
                            fault.pointer().isEmpty() ? "/location" : fault.pointer(),
                            fault.type(),
                            fault.values().toArray()));
        }
        fields.check();
        return asked(scope, reason);
    }

    private static Asked asked(Sellable.@Nullable Scope scope, @Nullable String reason) {
        if (scope == null || reason == null) {
            throw new IllegalStateException("its faults were told");
        }
        return new Asked(scope, reason);
    }

    static @Nullable String text(FormFields fields, String name) {
        String text = fields.text(name);
        if (text != null && text.length() > LONGEST) {
            fields.fault("/" + name, KernelProblem.INVALID_VALUE, text.substring(0, 60) + "…", "1-" + LONGEST);
        }
        return text;
    }
}
