package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.stowage.access.Actor;
import org.stowage.access.Role;
import org.stowage.kernel.Problem;

/**
 * Places where a count is under way that locks them, or that is blind. Into and out of a locked one nothing is booked but
 * counts; of a blind one nobody who only counts reads a balance.
 */
@ApplicationScoped
public class CountedPlaces {

    private final CountedSql sql;

    public CountedPlaces(CountedSql sql) {
        this.sql = sql;
    }

    /** @param document the count's number, which a refusal names */
    @Transactional
    public void begin(long warehouseId, String document, boolean locked, boolean blind, Collection<Long> locationIds) {
        if (locked || blind) {
            sql.insert(warehouseId, document, locked, blind, locationIds);
        }
    }

    /** Goods may move there again; what is blind stays so. */
    @Transactional
    public void unlock(long warehouseId, String document, Collection<Long> locationIds) {
        sql.lock(warehouseId, document, false, locationIds);
    }

    /** Counted once more: nothing moves there until then. */
    @Transactional
    public void lock(long warehouseId, String document, Collection<Long> locationIds) {
        sql.lock(warehouseId, document, true, locationIds);
    }

    /** The count is over. */
    @Transactional
    public void end(long warehouseId, String document) {
        sql.delete(warehouseId, document);
    }

    /** Does this reader count, and nothing that would need the book's figures? */
    public static boolean isBlind(Actor reader) {
        return reader.has(Role.COUNTER)
                && Stream.of(Role.MANAGER, Role.CLERK, Role.AUDITOR).noneMatch(reader::has);
    }

    Problem refusal(long warehouseId, List<StockMove> moves) {
        List<Long> places = moves.stream()
                .flatMap(move -> Stream.of(move.from().locationId(), move.to().locationId()))
                .toList();
        // the count may have ended between the posting and this look
        return sql.firstLocked(warehouseId, places)
                .map(first -> Problem.of(StockProblem.PLACE_IS_COUNTED, first.location(), first.document()))
                .orElseGet(() -> Problem.of(StockProblem.PLACE_IS_COUNTED, "–", "–"));
    }
}
