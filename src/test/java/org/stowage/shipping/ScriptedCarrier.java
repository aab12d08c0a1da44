package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.Booked;
import org.stowage.carrier.Booking;
import org.stowage.carrier.CarrierAccount;
import org.stowage.carrier.CarrierDocument;
import org.stowage.carrier.CarrierLink;
import org.stowage.carrier.Charge;
import org.stowage.carrier.RouteMarks;
import org.stowage.carrier.Voided;

/**
 * The world outside: a carrier with books of its own, and a bad line to it. What is scripted for a parcel happens to its
 * calls in that order; afterwards all is well.
 */
@ApplicationScoped
class ScriptedCarrier implements CarrierLink {

    /** Booked and refused as a carrier does; dropped, lost, hanging as lines are. */
    enum Act {
        FINE,
        DROP_REPLY,
        LOSE_REQUEST,
        BREAK,
        HANG_BEFORE,
        HANG_AFTER,
        REFUSE,
        UNREACHABLE,
        VOID_REFUSED,
        DUPLICATE,
        CHILDREN,
        DOCUMENT
    }

    /** @param no null: asked, never taken */
    record Entry(UUID request, String reference, String no, boolean live, boolean returning) {}

    /** Nobody delivers there. */
    static final String ISLAND = "Far Island";

    /** No answer comes for what goes there. */
    static final String SEA = "Silent Sea";

    private final Map<String, Deque<Act>> scripts = new ConcurrentHashMap<>();
    private final Map<UUID, Entry> books = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> booked = new ConcurrentHashMap<>();
    private final Map<String, Integer> pieces = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable String lent;
    private volatile @Nullable CarrierDocument document;

    @Override
    public String kind() {
        return "http";
    }

    @Override
    public boolean atOnce() {
        return false;
    }

    void script(String reference, Act... acts) {
        scripts.put(reference, new ArrayDeque<>(List.of(acts)));
    }

    /** The next duplicate hands out this number. */
    void lend(String no) {
        lent = no;
    }

    /** Its own label of numbers that come with one. */
    void draws(CarrierDocument label) {
        document = label;
    }

    /** What hangs for this parcel goes on. */
    void release(String reference) {
        open.add(reference);
    }

    Collection<Entry> of(String reference) {
        return books.values().stream()
                .filter(entry -> entry.reference().equals(reference))
                .toList();
    }

    List<String> live(String reference) {
        return of(reference).stream().filter(Entry::live).map(Entry::no).toList();
    }

    /** How often the carrier's door was knocked at for this parcel, to book. */
    int bookings(String reference) {
        return of(reference).stream()
                .mapToInt(entry -> booked.getOrDefault(entry.request(), 0))
                .sum();
    }

    @Override
    public Booked book(CarrierAccount account, Booking booking) {
        Act act = at(booking);
        return switch (act) {
            case LOSE_REQUEST -> new Booked.Unclear("the line broke before it went out");
            case REFUSE -> Booked.Refused.of("E102", "The postcode does not exist");
            case UNREACHABLE -> new Booked.Refused("E110", "No delivery to this island", true);
            case DUPLICATE -> Booked.Held.of(Objects.requireNonNull(lent));
            case HANG_BEFORE -> {
                hang(booking.reference());
                yield held(enter(booking), act);
            }
            case HANG_AFTER -> {
                Entry entry = enter(booking);
                hang(booking.reference());
                yield held(entry, act);
            }
            case DROP_REPLY -> {
                enter(booking);
                yield new Booked.Unclear("no reply within 10 s");
            }
            case BREAK -> {
                enter(booking);
                throw new IllegalStateException("HTTP 500");
            }
            case FINE, CHILDREN, DOCUMENT, VOID_REFUSED -> held(enter(booking), act);
        };
    }

    @Override
    public Booked find(CarrierAccount account, Booking booking) {
        Act act = at(booking);
        if (act == Act.LOSE_REQUEST || act == Act.DROP_REPLY || act == Act.BREAK) {
            return new Booked.Unclear("nobody answers");
        }
        Entry entry = books.get(booking.requestId());
        return entry == null ? new Booked.Nothing() : held(entry, act);
    }

    @Override
    public Voided cancel(CarrierAccount account, String no, UUID requestId) {
        Entry entry = books.get(requestId);
        if (entry == null) {
            return new Voided.Done();
        }
        return switch (next(entry.reference())) {
            case LOSE_REQUEST, HANG_BEFORE, HANG_AFTER, REFUSE, UNREACHABLE -> new Voided.Unclear("no reply");
            case VOID_REFUSED, DUPLICATE -> new Voided.Refused("E300", "It was scanned at the depot");
            case DROP_REPLY, BREAK -> {
                end(entry);
                yield new Voided.Unclear("no reply");
            }
            case FINE, CHILDREN, DOCUMENT -> {
                end(entry);
                yield new Voided.Done();
            }
        };
    }

    private Act at(Booking booking) {
        String city = String.valueOf(booking.to().city());
        return switch (city) {
            case ISLAND -> Act.UNREACHABLE;
            case SEA -> Act.LOSE_REQUEST;
            default -> next(booking.reference());
        };
    }

    private Act next(String reference) {
        Deque<Act> script = scripts.get(reference.replaceAll("-R$", ""));
        if (script == null) {
            return Act.FINE;
        }
        synchronized (script) {
            Act next = script.poll();
            return next == null ? Act.FINE : next;
        }
    }

    /** How many it was asked for at last. */
    int boxes(String reference) {
        return pieces.getOrDefault(reference, 0);
    }

    private Entry enter(Booking booking) {
        pieces.put(booking.reference(), booking.pieces().size());
        booked.merge(booking.requestId(), 1, Integer::sum);
        return books.computeIfAbsent(
                booking.requestId(),
                id -> new Entry(
                        id,
                        booking.reference(),
                        "SC" + 10_000_000 + numbers.incrementAndGet(),
                        true,
                        booking.returning()));
    }

    private void end(Entry entry) {
        books.put(entry.request(), new Entry(entry.request(), entry.reference(), entry.no(), false, entry.returning()));
    }

    private Booked held(Entry entry, Act act) {
        RouteMarks route = new RouteMarks("830-120-00 012", null, "HUB-7", null, null, null);
        List<String> children = act == Act.CHILDREN ? List.of(entry.no() + "-2", entry.no() + "-3") : List.of();
        CarrierDocument label = act == Act.DOCUMENT ? document : null;
        return new Booked.Held(
                entry.no(), children, route, label, new Charge(new java.math.BigDecimal("12.50"), "CNY"));
    }

    private void hang(String reference) {
        while (!open.contains(reference)) {
            WaybillBench.sleep();
        }
    }
}
