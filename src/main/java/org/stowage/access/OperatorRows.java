package org.stowage.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@ApplicationScoped
class OperatorRows implements PanacheRepositoryBase<Operator, Long> {

    Optional<Operator> byLogin(String login) {
        return find("lower(login) = ?1", login.strip().toLowerCase(Locale.ROOT)).firstResultOptional();
    }

    Optional<Operator> byBadge(String badge) {
        return find("upper(badge) = ?1", badge.strip().toUpperCase(Locale.ROOT)).firstResultOptional();
    }

    List<Operator> page(String afterLogin, int limit) {
        return find("lower(login) > ?1 order by lower(login)", afterLogin.toLowerCase(Locale.ROOT))
                .range(0, limit - 1)
                .list();
    }
}
