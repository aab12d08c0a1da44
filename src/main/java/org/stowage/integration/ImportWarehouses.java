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
import org.stowage.site.WarehouseKey;
import org.stowage.site.Warehouses;

/** Which warehouse each document is for: the one it names, else the one asked for, else the only one there is. */
@ApplicationScoped
class ImportWarehouses {

    private static final String UNNAMED = "";

    private final Warehouses warehouses;

    ImportWarehouses(Warehouses warehouses) {
        this.warehouses = warehouses;
    }

    /** Documents by warehouse, in their order; those without one get a fault and are left out. */
    Map<WarehouseKey, List<ImportDocument>> sort(List<ImportDocument> documents, Intake.Context context) {
        Map<String, Optional<WarehouseKey>> known = new HashMap<>();
        Optional<WarehouseKey> asked = asked(context.warehouse());
        Map<WarehouseKey, List<ImportDocument>> sorted = new LinkedHashMap<>();
        for (ImportDocument document : documents) {
            ImportRow row = document.first();
            String code = row.code("warehouse");
            Optional<WarehouseKey> found = known.computeIfAbsent(
                    code == null ? UNNAMED : code.toUpperCase(Locale.ROOT),
                    c -> code == null ? asked.or(this::only) : scoped(code));
            if (found.isPresent()) {
                sorted.computeIfAbsent(found.get(), w -> new ArrayList<>()).add(document);
            } else if (code == null) {
                row.fault("warehouse", IntegrationProblem.WAREHOUSE_NOT_NAMED);
            } else {
                row.fault("warehouse", IntegrationProblem.UNKNOWN_WAREHOUSE, code);
            }
        }
        return sorted;
    }

    private Optional<WarehouseKey> asked(@Nullable String code) {
        return code == null || code.isBlank() ? Optional.empty() : Optional.of(warehouses.keyOf(code));
    }

    /** Looked for only where a document needs it: a house may have hundreds. */
    private Optional<WarehouseKey> only() {
        List<Warehouse> visible = warehouses.visible();
        return visible.size() == 1 ? Optional.of(visible.getFirst().key()) : Optional.empty();
    }

    private Optional<WarehouseKey> scoped(String code) {
        try {
            return Optional.of(warehouses.keyOf(code));
        } catch (Problem unknown) {
            return Optional.empty();
        }
    }
}
