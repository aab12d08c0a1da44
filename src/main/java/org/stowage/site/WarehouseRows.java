package org.stowage.site;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

@ApplicationScoped
class WarehouseRows implements PanacheRepositoryBase<Warehouse, Long> {

    // every request names its warehouse; a code never changes its warehouse, what is not known is looked up anew
    private final Map<String, Long> ids = new ConcurrentHashMap<>();

    Optional<Warehouse> byCode(String code) {
        String key = code.strip().toUpperCase(Locale.ROOT);
        Long id = ids.get(key);
        // one whose founding was taken back had its id for a moment
        Optional<Warehouse> known = id == null ? Optional.empty() : findByIdOptional(id);
        return known.or(() -> found(key));
    }

    private Optional<Warehouse> found(String key) {
        Optional<Warehouse> found = find("upper(code) = ?1", key).firstResultOptional();
        found.ifPresent(warehouse -> ids.put(key, warehouse.id()));
        return found;
    }

    List<Warehouse> sorted() {
        return list("order by upper(code)");
    }
}
