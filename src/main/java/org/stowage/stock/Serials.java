package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * Single units with a number of their own. A serial of an item lives in one place of the whole house at a time; it moves with
 * the posting that moves its unit, or the posting is refused.
 */
@ApplicationScoped
public class Serials {

    private final SerialSql sql;

    public Serials(SerialSql sql) {
        this.sql = sql;
    }

    /**
     * Moves the serials of a posting that is booked.
     *
     * @throws Problem serials-missing: some units of the place leave, and nobody said which; serial-elsewhere, serial-not-here
     */
    void book(Posting posting) {
        List<StockMove> named = named(posting);
        if (named.stream().allMatch(move -> move.serials().isEmpty())) {
            return;
        }
        List<SerialSql.Refused> refused = sql.move(posting, named);
        for (SerialSql.Refused unit : refused) {
            throw refusal(posting.warehouseId(), unit);
        }
    }

    /**
     * After a count that found fewer: the units that it names are gone. Where it names none nobody has said which ones are left,
     * so the bucket holds unread ones until they are scanned: a loss is true whether or not somebody can name the units. Where
     * it found more, those that were known are still there.
     */
    void unread(Posting posting) {
        sql.forget(posting);
    }

    // asked in a statement of its own: who took the serial a moment ago is seen
    private Problem refusal(long warehouseId, SerialSql.Refused unit) {
        return Optional.of(unit)
                .filter(one -> !one.unknown())
                .flatMap(one -> sql.find(one.itemId(), one.serial()))
                .filter(lives -> lives.location() != null)
                .map(lives -> Problem.of(
                        StockProblem.SERIAL_ELSEWHERE,
                        unit.serial(),
                        lives.warehouseId() == warehouseId ? String.valueOf(lives.location()) : lives.warehouse()))
                .orElseGet(() -> Problem.of(StockProblem.SERIAL_NOT_HERE, unit.serial()));
    }

    /** Where all units of a bucket leave together, their serials go along without being read out. */
    private List<StockMove> named(Posting posting) {
        List<Long> bySerial = sql.bySerial(
                posting.moves().stream().map(StockMove::itemId).distinct().toList());
        Map<Bucket, List<Integer>> unread = new LinkedHashMap<>();
        List<StockMove> moves = new ArrayList<>(posting.moves());
        for (int i = 0; i < moves.size(); i++) {
            StockMove move = moves.get(i);
            if (move.serials().isEmpty() && bySerial.contains(move.itemId())) {
                unread.computeIfAbsent(Bucket.of(move, move.from()), b -> new ArrayList<>())
                        .add(i);
            }
        }
        unread.forEach((bucket, at) -> {
            List<String> inside = new ArrayList<>(all(posting.warehouseId(), bucket));
            long units = at.stream().mapToLong(i -> moves.get(i).quantity()).sum();
            boolean together =
                    at.stream().map(i -> moves.get(i).to()).distinct().count() == 1;
            if (inside.isEmpty()) {
                return;
            }
            if (inside.size() != units || !together) {
                throw missing(bucket.itemId());
            }
            for (int i : at) {
                List<String> mine =
                        inside.subList(0, Math.toIntExact(moves.get(i).quantity()));
                moves.set(i, moves.get(i).withSerials(mine));
                mine.clear();
            }
        });
        return moves;
    }

    private List<String> all(long warehouseId, Bucket bucket) {
        if (sql.isOutside(warehouseId, bucket.place().locationId())) {
            throw missing(bucket.itemId());
        }
        return sql.in(warehouseId, bucket);
    }

    /** Which of these items are kept by serial. */
    public List<Long> kept(Collection<Long> itemIds) {
        return itemIds.isEmpty() ? List.of() : sql.bySerial(itemIds);
    }

    /** Numbers of the units that stand there, as far as anybody has read them. */
    public List<String> in(long warehouseId, Bucket bucket) {
        return sql.in(warehouseId, bucket);
    }

    /** Units that stand there and of which nobody has read the number yet. */
    public long unread(long warehouseId, Bucket bucket) {
        return sql.unread(warehouseId, bucket);
    }

    /** The last that the ledger has of the unit is that it left the building. */
    public boolean hasLeft(long itemId, String serial) {
        return sql.hasLeft(itemId, serial);
    }

    /**
     * Numbers read off units that stood there unread.
     *
     * @throws Problem serial-elsewhere, serial-not-here: the number is another unit's, or all units of the place are known
     */
    void read(long warehouseId, Bucket bucket, List<String> serials) {
        List<String> known = sql.read(warehouseId, bucket, serials);
        for (String serial : serials) {
            if (!known.contains(serial)) {
                throw refusal(warehouseId, new SerialSql.Refused(bucket.itemId(), serial, false));
            }
        }
    }

    Problem missing(long itemId) {
        return Problem.of(StockProblem.SERIALS_MISSING, sql.sku(itemId));
    }

    /** Read units of an item that the book has at a location, in any condition, lot or unit. */
    public List<String> at(long warehouseId, long locationId, long itemId) {
        return sql.at(warehouseId, locationId, itemId);
    }

    /** Where the unit is; empty: the house has never seen it. */
    public Optional<SerialPlace> find(long itemId, String serial) {
        return sql.find(itemId, serial);
    }

    /**
     * Every ledger row of the unit in these warehouses, oldest first.
     *
     * @param owners whose it was at the time; null: anybody's
     */
    public List<SerialMove> life(
            long itemId, String serial, List<Long> warehouseIds, @Nullable Collection<Long> owners) {
        return sql.life(itemId, serial, warehouseIds, owners);
    }
}
