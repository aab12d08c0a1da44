package org.stowage.stock;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Role;

/**
 * Blind means blind: who may count reads no figure of a place that stands in an open blind count, wherever figures of stock
 * are read. Managers and auditors do: they decide about what was counted.
 */
@ApplicationScoped
public class BlindPlaces {

    private final List<BlindCounts> counts;
    private final CurrentActor current;

    BlindPlaces(@All List<BlindCounts> counts, CurrentActor current) {
        this.counts = counts;
        this.current = current;
    }

    /** Ids of the locations of which the one who asks must learn nothing; empty for most people at most times. */
    public Set<Long> hidden(long warehouseId) {
        return hiddenFrom(current.get(), warehouseId);
    }

    /** The same where no request tells who reads. */
    public Set<Long> hiddenFrom(Actor reader, long warehouseId) {
        return isBlind(reader)
                ? counts.stream()
                        .flatMap(count -> count.places(warehouseId).stream())
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static boolean isBlind(Actor reader) {
        return reader.has(Role.COUNTER) && !reader.has(Role.MANAGER) && !reader.has(Role.AUDITOR);
    }
}
