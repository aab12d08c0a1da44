package org.stowage.stock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What of locked availability is still free while orders are decided one after the other, in memory. */
final class Rooms {

    /** Sellable units of one owner's item that nobody has been promised. */
    record Room(long itemId, long ownerId, long free) {}

    private record Key(long itemId, long ownerId) {
        static Key of(Demand line) {
            return new Key(line.itemId(), line.ownerId());
        }
    }

    private final Map<Key, Long> free = new HashMap<>();

    Rooms(List<Room> locked) {
        locked.forEach(room -> free.put(new Key(room.itemId(), room.ownerId()), room.free()));
    }

    /** @return the items of which one order's lines together want more than is free */
    Set<Long> lacking(List<Demand> lines) {
        return wanted(lines).entrySet().stream()
                .filter(wish -> wish.getValue() > free.getOrDefault(wish.getKey(), 0L))
                .map(wish -> wish.getKey().itemId())
                .collect(Collectors.toSet());
    }

    /** One order gets what it wants, or what is left. */
    void take(List<Demand> lines) {
        wanted(lines).forEach((key, wish) -> free.computeIfPresent(key, (same, left) -> left - Math.min(left, wish)));
    }

    private static Map<Key, Long> wanted(List<Demand> lines) {
        return lines.stream().collect(Collectors.groupingBy(Key::of, Collectors.summingLong(Demand::wanted)));
    }
}
