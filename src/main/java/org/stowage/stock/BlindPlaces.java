package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;

/**
 * Blind means blind: who may count reads no figure of a place that stands in an open blind count, wherever figures of stock
 * are read. Managers, clerks and auditors do: they decide about what was counted.
 */
@ApplicationScoped
public class BlindPlaces {

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
        return CountedPlaces.isBlind(reader) ? Set.copyOf(sql.places(warehouseId)) : Set.of();
    }
}
