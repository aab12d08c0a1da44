package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.stowage.boxing.Packaging;
import org.stowage.boxing.Packagings;
import org.stowage.site.Warehouse;

/** Codes of the boxes in use: what hangs at the packing desk, or sticks on the shelf of each box. */
@ApplicationScoped
class BoxCodes {

    private static final String DESIGN = "tote";

    private final Packagings packagings;

    BoxCodes(Packagings packagings) {
        this.packagings = packagings;
    }

    /** @throws org.stowage.kernel.Problem nothing-to-print */
    LabelRun of(Warehouse warehouse) {
        return new LabelRun(
                "boxes",
                DESIGN,
                packagings.all(warehouse.id()).stream()
                        .filter(Packaging::active)
                        .map(box -> Map.<String, Object>of(
                                "kind", box.name(), "code", box.label(), "warehouse", box.size()))
                        .toList());
    }
}
