package org.stowage.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@ApplicationScoped
class OwnerRows implements PanacheRepositoryBase<Owner, Long> {

    Optional<Owner> byCode(String code) {
        return find("upper(code) = ?1", code.strip().toUpperCase(Locale.ROOT)).firstResultOptional();
    }

    List<Owner> page(String afterCode, int limit) {
        return find("upper(code) > ?1 order by upper(code)", afterCode.toUpperCase(Locale.ROOT))
                .range(0, limit - 1)
                .list();
    }
}
