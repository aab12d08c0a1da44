package org.stowage.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Which warehouse each document is for: the one it names, else the one asked for, else the only one there is. */
@ApplicationScoped
class ImportWarehouses {

    private final Warehouses warehouses;

    ImportWarehouses(Warehouses warehouses) {
        this.warehouses = warehouses;
    }

    /** Documents by warehouse, in their order; those without one get a fault and are left out. */
    Map<Warehouse, List<ImportDocument>> sort(List<ImportDocument> documents, Intake.Context context) {
        Map<String, Optional<Warehouse>> known = new HashMap<>();
        Map<Long, Warehouse> byId = new HashMap<>();
        Map<Warehouse, List<ImportDocument>> sorted = new LinkedHashMap<>();
        Optional<Warehouse> only = only(context.warehouse());
        for (ImportDocument document : documents) {
            ImportRow row = document.first();
            String code = row.code("warehouse");
            Optional<Warehouse> found =
                    code == null ? only : known.computeIfAbsent(code.toUpperCase(Locale.ROOT), c -> scoped(code));
            if (found.isPresent()) {
                Warehouse warehouse = byId.computeIfAbsent(found.get().id(), id -> found.get());
                sorted.computeIfAbsent(warehouse, w -> new ArrayList<>()).add(document);
            } else if (code == null) {
                row.fault("warehouse", IntegrationProblem.WAREHOUSE_NOT_NAMED);
            } else {
                row.fault("warehouse", IntegrationProblem.UNKNOWN_WAREHOUSE, code);
            }
        }
        return sorted;
    }

    private Optional<Warehouse> only(@Nullable String code) {
        if (code != null && !code.isBlank()) {
            return Optional.of(warehouses.scoped(code));
        }
        List<Warehouse> visible = warehouses.visible();
        return visible.size() == 1 ? Optional.of(visible.getFirst()) : Optional.empty();
    }

    private Optional<Warehouse> scoped(String code) {
        try {
            return Optional.of(warehouses.scoped(code));
        } catch (Problem unknown) {
            return Optional.empty();
        }
    }
}
