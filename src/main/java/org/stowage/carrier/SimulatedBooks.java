package org.stowage.carrier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a simulated carrier has booked: one entry for each key of its customer, whose numbers never change; so a test can ask
 * how many there are.
 */
public final class SimulatedBooks {

    /** @param voided given back */
    public record Entry(String key, List<String> numbers, boolean voided) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, List<SimulatedTrack>> tracks = new LinkedHashMap<>();
    private final String prefix;
    private long last = 7_444_400_043_000L;

    SimulatedBooks(String prefix) {
        this.prefix = prefix;
    }

    /** Books, or answers what was booked under the key. @param duplicate with the number of another entry */
    synchronized Entry book(String key, int boxes, boolean duplicate) {
        return entries.computeIfAbsent(key, fresh -> {
            List<String> numbers = new ArrayList<>();
            for (int i = 0; i < boxes; i++) {
                numbers.add(
                        duplicate && !entries.isEmpty()
                                ? entries.values().iterator().next().numbers().getFirst()
                                : prefix + last++);
            }
            return new Entry(fresh, List.copyOf(numbers), false);
        });
    }

    synchronized Optional<Entry> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    synchronized Optional<Entry> ofNumber(String no) {
        return entries.values().stream()
                .filter(entry -> entry.numbers().contains(no))
                .findFirst();
    }

    synchronized void giveBack(String key) {
        entries.computeIfPresent(key, (same, entry) -> new Entry(same, entry.numbers(), true));
    }

    synchronized List<SimulatedTrack> move(String no, SimulatedStep step, Instant at) {
        List<SimulatedTrack> way = tracks.computeIfAbsent(no, fresh -> new ArrayList<>());
        way.add(new SimulatedTrack(no, step, at));
        return List.copyOf(way);
    }

    /** What it did with a parcel, the oldest first. */
    synchronized List<SimulatedTrack> tracks(String no) {
        return List.copyOf(tracks.getOrDefault(no, List.of()));
    }

    /** Everything that was ever booked, in its order. */
    public synchronized List<Entry> all() {
        return List.copyOf(entries.values());
    }
}
