package org.stowage.site;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.stowage.kernel.AfterCommit;

@ApplicationScoped
class WarehouseRows implements PanacheRepositoryBase<Warehouse, Long> {

    // every request names its warehouse; a warehouse never changes its code, what is not known is looked up anew
    private final Map<String, WarehouseKey> keys = new ConcurrentHashMap<>();
    private final Map<Long, WarehouseKey> keysById = new ConcurrentHashMap<>();
    private final AfterCommit afterCommit;

    WarehouseRows(AfterCommit afterCommit) {
        this.afterCommit = afterCommit;
    }

    Optional<Warehouse> byCode(String code) {
        WarehouseKey known = keys.get(upper(code));
        return known == null ? found(code) : findByIdOptional(known.id());
    }

    Optional<WarehouseKey> keyOf(String code) {
        WarehouseKey known = keys.get(upper(code));
        return known == null ? found(code).map(Warehouse::key) : Optional.of(known);
    }

    Optional<WarehouseKey> keyOf(long id) {
        WarehouseKey known = keysById.get(id);
        return known == null ? noted(findByIdOptional(id)).map(Warehouse::key) : Optional.of(known);
    }

    private Optional<Warehouse> found(String code) {
        return noted(find("upper(code) = ?1", upper(code)).firstResultOptional());
    }

    private Optional<Warehouse> noted(Optional<Warehouse> found) {
        // one whose founding is taken back had its id for a moment
        found.map(Warehouse::key)
                .ifPresent(key -> afterCommit.run(() -> {
                    keys.put(upper(key.code()), key);
                    keysById.put(key.id(), key);
                }));
        return found;
    }

    private static String upper(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    List<Warehouse> sorted() {
        return list("order by upper(code)");
    }
}
