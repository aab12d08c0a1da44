package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.access.Actor;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** What should be brought here from where, before it runs out: by sales, with the figures that say why. */
@ApplicationScoped
public class Suggestions {

    private final SuggestionSql sql;
    private final Warehouses warehouses;

    Suggestions(SuggestionSql sql, Warehouses warehouses) {
        this.sql = sql;
        this.warehouses = warehouses;
    }

    /** Asks only warehouses that the asker may see. */
    List<Suggestion> of(Warehouse to, Actor actor, Horizon horizon, int limit) {
        List<Long> others = warehouses.visible(actor).stream()
                .map(Warehouse::id)
                .filter(id -> id != to.id())
                .toList();
        return others.isEmpty() ? List.of() : sql.of(to.id(), others, actor.owners(), horizon, limit);
    }
}
