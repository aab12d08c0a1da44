package org.stowage.stock;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of locked availability is still free while orders are decided one after the other, in memory: the same sums that
 * {@link PromiseSql#promise} makes of the orders that are left.
 */
final class Rooms {

    /**
     * Units of one owner's item that nobody has been promised; a row for each open pool that keeps some of them.
     *
     * @param setAside what all pools keep together; the rest is free for all
     * @param claimant whose pool this row is; null: there is none
     * @param units that this pool still keeps
     */
    record Room(
            long itemId,
            long ownerId,
            long free,
            long setAside,
            @Nullable String claimant,
            long units) {}

    private record Key(long itemId, long ownerId) {
        static Key of(Demand line) {
            return new Key(line.itemId(), line.ownerId());
        }
    }

    /** Of one owner's item: free at all, free for everybody, and kept by whose pool. */
    private record Left(long free, long common, Map<String, Long> pools) {

        Left after(@Nullable String claimant, long own, long rest) {
            Map<String, Long> kept = new HashMap<>(pools);
            if (own > 0 && claimant != null) {
                kept.merge(claimant, -own, Long::sum);
            }
            return new Left(free - own, common - rest, kept);
        }
    }

    private Map<Key, Left> left = new HashMap<>();

    Rooms(List<Room> locked) {
        for (Room room : locked) {
            Left of = left.computeIfAbsent(
                    new Key(room.itemId(), room.ownerId()),
                    key -> new Left(room.free(), room.free() - room.setAside(), new HashMap<>()));
            if (room.claimant() != null) {
                of.pools().put(room.claimant(), room.units());
            }
        }
    }

    /** One order gets what it wants, or what is left. */
    void take(List<Demand> lines) {
        lines.forEach(this::take);
    }

    /** Nothing is taken yet. @return the items of which one order's lines together want more than is free */
    Set<Long> lacking(List<Demand> lines) {
        Map<Key, Left> before = new HashMap<>(left);
        Set<Long> lacking = new LinkedHashSet<>();
        for (Demand line : lines) {
            if (take(line) < line.wanted()) {
                lacking.add(line.itemId());
            }
        }
        left = before;
        return lacking;
    }

    private long take(Demand line) {
        Left of = left.getOrDefault(Key.of(line), new Left(0, 0, Map.of()));
        String claimant = line.claimant();
        long own = claimant == null ? 0 : Math.min(line.wanted(), of.pools().getOrDefault(claimant, 0L));
        long rest = line.wanted() - own;
        left.put(Key.of(line), of.after(claimant, own, rest));
        return clip(own, of.free()) + clip(rest, of.common());
    }

    private static long clip(long wanted, long most) {
        return Math.max(0, Math.min(wanted, most));
    }
}
