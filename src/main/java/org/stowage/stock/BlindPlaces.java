package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Role;

/**
 * Blind means blind: who may count reads no figure of a place that stands in an open blind count, wherever figures of stock
 * are read. Managers, clerks and auditors do: they decide about what was counted.
 */
@ApplicationScoped
public class BlindPlaces {

    private static final List<Role> KNOWING = List.of(Role.MANAGER, Role.CLERK, Role.AUDITOR);

    private final BlindSql sql;
    private final CurrentActor current;

    BlindPlaces(BlindSql sql, CurrentActor current) {
        this.sql = sql;
        this.current = current;
    }

    /** Ids of the locations of which the one who asks must learn nothing; empty for most people at most times. */
    public Set<Long> hidden(long warehouseId) {
        return hiddenFrom(current.get(), warehouseId);
    }

    /** The same where no request tells who reads. */
    public Set<Long> hiddenFrom(Actor reader, long warehouseId) {
        return isBlind(reader) ? Set.copyOf(sql.places(warehouseId)) : Set.of();
    }

    private static boolean isBlind(Actor reader) {
        return reader.has(Role.COUNTER) && KNOWING.stream().noneMatch(reader::has);
    }
}
