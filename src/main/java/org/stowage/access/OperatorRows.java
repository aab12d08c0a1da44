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

    /** As typed from the card, or as its symbol is scanned: with {@code B-} before it. */
    Optional<Operator> byBadge(String badge) {
        String code = badge.strip().toUpperCase(Locale.ROOT);
        return find("upper(badge) in (?1, ?2)", code, Operator.bare(code)).firstResultOptional();
    }

    List<Operator> page(String afterLogin, int limit) {
        return find("lower(login) > ?1 order by lower(login)", afterLogin.toLowerCase(Locale.ROOT))
                .range(0, limit - 1)
                .list();
    }
}
