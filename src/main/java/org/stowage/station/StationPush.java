package org.stowage.station;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * To the open pages of a station. A scan goes to one page only, the one that was worked with last; a page that does not
 * say within {@value #PATIENCE_SECONDS} seconds that it has the scan loses it to the next one, under the same id. What no
 * page takes is given back to whoever sent it: it is not done.
 */
@ApplicationScoped
public class StationPush {

    static final int PATIENCE_SECONDS = 3;

    /** Where pages stand open: a station's code is unique in its warehouse only. */
    record Seat(long warehouseId, String station) {
        Seat {
            station = station.toUpperCase(Locale.ROOT);
        }
    }

    /** @param taken is told when a page has it @param refused when nobody took it */
    private record Offered(
            Seat seat, PageFrame.Scan scan, Runnable taken, Runnable refused, Set<String> tried, Instant at) {}

    private final Map<Seat, Map<String, StationPage>> pages = new ConcurrentHashMap<>();
    private final Map<UUID, Offered> offered = new ConcurrentHashMap<>();
    private final ObjectMapper json;

    public StationPush(ObjectMapper json) {
        this.json = json;
    }

    /** The session's answer has changed without a scan (a waybill has come): its page reads it. Never call it in a transaction. */
    public void look(long warehouseId, String station, @Nullable UUID session) {
        tellAll(new Seat(warehouseId, station), new PageFrame.Look(session));
    }

    /** Whether anybody would see what is scanned there now. */
    public boolean isOpen(long warehouseId, String station) {
        return !at(new Seat(warehouseId, station)).isEmpty();
    }

    void scan(Seat seat, PageFrame.Scan scan, Runnable refused) {
        scan(seat, scan, () -> {}, refused);
    }

    void scan(Seat seat, PageFrame.Scan scan, Runnable taken, Runnable refused) {
        offer(new Offered(seat, scan, taken, refused, new HashSet<>(), Instant.now()));
    }

    void weight(Seat seat, PageFrame.Plate plate) {
        tellAll(seat, plate);
    }

    void again(Seat seat, PageFrame.Again swallowed) {
        tellAll(seat, swallowed);
    }

    void attach(Seat seat, StationPage page) {
        pages.computeIfAbsent(seat, s -> new ConcurrentHashMap<>()).put(page.id(), page);
    }

    void detach(Seat seat, String page) {
        Map<String, StationPage> there = pages.get(seat);
        if (there != null) {
            there.remove(page);
        }
    }

    /** The page has put it into its queue. */
    void taken(UUID scan) {
        Offered one = offered.remove(scan);
        if (one != null) {
            one.taken().run();
        }
    }

    void used(Seat seat, String page) {
        Map<String, StationPage> there = pages.get(seat);
        if (there != null) {
            there.computeIfPresent(page, (id, old) -> old.usedNow());
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookAgain() {
        Instant overdue = Instant.now().minus(Duration.ofSeconds(PATIENCE_SECONDS));
        offered.values().stream()
                .filter(one -> one.at().isBefore(overdue))
                .sorted(Comparator.comparing(Offered::at))
                .forEach(one -> {
                    if (offered.remove(one.scan().scanId(), one)) {
                        offer(new Offered(
                                one.seat(), one.scan(), one.taken(), one.refused(), one.tried(), Instant.now()));
                    }
                });
    }

    private void offer(Offered one) {
        Optional<StationPage> page = at(one.seat()).stream()
                .filter(open -> !one.tried().contains(open.id()))
                .findFirst();
        if (page.isEmpty()) {
            one.refused().run();
            return;
        }
        one.tried().add(page.get().id());
        offered.put(one.scan().scanId(), one);
        page.get().tell().accept(text(one.scan()));
    }

    private void tellAll(Seat seat, PageFrame frame) {
        String text = text(frame);
        at(seat).forEach(page -> page.tell().accept(text));
    }

    /** The one worked with last comes first. */
    private List<StationPage> at(Seat seat) {
        return pages.getOrDefault(seat, Map.of()).values().stream()
                .sorted(Comparator.comparing(StationPage::usedAt).reversed())
                .toList();
    }

    private String text(PageFrame frame) {
        try {
            return json.writerFor(PageFrame.class).writeValueAsString(frame);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
