package org.stowage.site;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@ApplicationScoped
class WarehouseRows implements PanacheRepositoryBase<Warehouse, Long> {

    Optional<Warehouse> byCode(String code) {
        return find("upper(code) = ?1", code.strip().toUpperCase(Locale.ROOT)).firstResultOptional();
    }

    /** @param codes in capitals */
    Optional<Warehouse> longestOf(Collection<String> codes) {
        return find("upper(code) in ?1 order by length(code) desc", codes).firstResultOptional();
    }

    List<Warehouse> sorted() {
        return list("order by upper(code)");
    }
}
