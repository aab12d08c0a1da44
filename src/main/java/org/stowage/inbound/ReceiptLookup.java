package org.stowage.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.ItemKey;
import org.stowage.catalog.Items;
import org.stowage.catalog.Owners;
import org.stowage.kernel.Era;
import org.stowage.kernel.Problem;
import org.stowage.site.LocationKey;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.stock.Condition;
import org.stowage.stock.Lots;
import org.stowage.stock.StockProblem;

/** Looks up what the lines of receipts name: one query for each kind of thing, and every fault told at once. */
@ApplicationScoped
class ReceiptLookup {

    /** Where goods of lines without a location come to stand: asked once. @param itemId 0: all items alike */
    private record Usual(long itemId, Condition condition) {}

    private record Standing(long locationId, boolean atDock) {}

    private final Items items;
    private final Owners owners;
    private final Locations locations;
    private final Lots lots;
    private final StockPlaces places;
    private final ReceiptCounts counts;

    ReceiptLookup(
            Items items, Owners owners, Locations locations, Lots lots, StockPlaces places, ReceiptCounts counts) {
        this.items = items;
        this.owners = owners;
        this.locations = locations;
        this.lots = lots;
        this.places = places;
        this.counts = counts;
    }

    /** The items that the lines name, by sku in capitals; those that are unknown are missing. */
    Map<String, ItemKey> items(List<NewReceipt> receipts) {
        return items.keys(receipts.stream()
                .flatMap(receipt -> receipt.lines().stream())
                .map(NewReceiptLine::sku)
                .toList());
    }

    /**
     * @param known as {@link #items} tells them
     * @throws Problem with each fault behind {@code /lines/n/field}, after {@code /r} when there are several receipts
     */
    List<List<ReceivedLine>> look(long warehouseId, List<NewReceipt> receipts, Map<String, ItemKey> known) {
        List<NewReceiptLine> all =
                receipts.stream().flatMap(r -> r.lines().stream()).toList();
        Map<String, LocationKey> at = locations.keys(
                warehouseId,
                all.stream()
                        .map(NewReceiptLine::location)
                        .filter(Objects::nonNull)
                        .toList());
        ReceiptCounts.Counted counted = counts.of(known.values(), all);
        List<Problem.Fault> faults = new ArrayList<>();
        for (int r = 0; r < receipts.size(); r++) {
            String pointer = receipts.size() == 1 ? "/lines/" : "/" + r + "/lines/";
            for (int n = 0; n < receipts.get(r).lines().size(); n++) {
                NewReceiptLine line = receipts.get(r).lines().get(n);
                check(receipts.get(r), line, known, pointer + n, counted, faults);
                check(line, at, pointer + n, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        Map<String, Long> ownerIds = new HashMap<>();
        Map<Usual, Standing> usual = new HashMap<>();
        return receipts.stream()
                .map(receipt -> receipt.lines().stream()
                        .map(line -> {
                            ItemKey item = Objects.requireNonNull(known.get(key(line.sku())));
                            NewReceiptLine base = counted.inBaseUnits(line, item);
                            Standing standing =
                                    receipt.isAnnounced() ? null : standing(warehouseId, base, item, at, usual);
                            return line(warehouseId, base, item, standing, ownerIds);
                        })
                        .toList())
                .toList();
    }

    private static void check(
            NewReceipt receipt,
            NewReceiptLine line,
            Map<String, ItemKey> known,
            String pointer,
            ReceiptCounts.Counted counted,
            List<Problem.Fault> faults) {
        ItemKey item = known.get(key(line.sku()));
        if (item == null) {
            faults.add(Problem.fault(pointer + "/sku", InboundProblem.UNKNOWN_SKU, line.sku()));
        } else if (item.lotControlled() && line.lot() == null && !receipt.isAnnounced()) {
            faults.add(Problem.fault(pointer + "/lot", InboundProblem.LOT_MISSING, item.sku()));
        }
        if (item == null) {
            ReceiptCounts.quantity(pointer, line, 1).ifPresent(faults::add);
            return;
        }
        counted.fault(pointer, line, item)
                .ifPresentOrElse(
                        faults::add,
                        () -> checkSerials(receipt, counted.inBaseUnits(line, item), item, pointer, faults));
    }

    private static void check(
            NewReceiptLine line, Map<String, LocationKey> at, String pointer, List<Problem.Fault> faults) {
        if (line.expiresOn() != null) {
            Era.fault(line.expiresOn(), pointer + "/expiresOn").ifPresent(faults::add);
        }
        if (line.location() != null) {
            LocationKey location = at.get(key(line.location()));
            if (location == null || location.kind() == LocationKind.VIRTUAL) {
                faults.add(Problem.fault(pointer + "/location", InboundProblem.UNKNOWN_PLACE, line.location()));
            } else if (location.isBlocked()) {
                faults.add(Problem.fault(pointer + "/location", InboundProblem.LOCATION_BLOCKED, location.code()));
            }
        }
    }

    private static void checkSerials(
            NewReceipt receipt, NewReceiptLine line, ItemKey item, String pointer, List<Problem.Fault> faults) {
        List<String> serials = line.serialsOrNone();
        if (item.serialControlled() && serials.isEmpty() && !receipt.isAnnounced()) {
            faults.add(Problem.fault(pointer + "/serials", StockProblem.SERIALS_MISSING, item.sku()));
        } else if (!serials.isEmpty() && Set.copyOf(serials).size() != line.quantity()) {
            faults.add(
                    Problem.fault(pointer + "/serials", StockProblem.SERIALS_DIFFER, serials.size(), line.quantity()));
        }
    }

    private ReceivedLine line(
            long warehouseId,
            NewReceiptLine line,
            ItemKey item,
            @Nullable Standing standing,
            Map<String, Long> ownerIds) {
        long owner = ownerIds.computeIfAbsent(line.owner() == null ? "" : line.owner(), owners::idOf);
        long lot = line.lot() == null ? 0 : lots.idOf(warehouseId, item.id(), line.lot(), line.expiresOn());
        return new ReceivedLine(
                item.id(),
                owner,
                lot,
                line.conditionOrGood(),
                line.quantity(),
                standing == null ? null : standing.locationId(),
                standing != null && standing.atDock() && line.conditionOrGood() == Condition.GOOD);
    }

    private Standing standing(
            long warehouseId,
            NewReceiptLine line,
            ItemKey item,
            Map<String, LocationKey> at,
            Map<Usual, Standing> usual) {
        if (line.location() != null) {
            LocationKey named = Objects.requireNonNull(at.get(key(line.location())));
            return new Standing(named.id(), named.kind() == LocationKind.DOCK);
        }
        boolean simple = places.isSimple(warehouseId);
        Condition condition = line.conditionOrGood();
        return usual.computeIfAbsent(
                new Usual(simple ? item.id() : 0, condition),
                of -> new Standing(places.ofArrival(warehouseId, item.id(), condition), !simple));
    }

    private static String key(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
