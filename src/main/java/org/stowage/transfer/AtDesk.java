package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stowage.kernel.Problem;
import org.stowage.site.Location;
import org.stowage.site.Locations;
import org.stowage.stock.Lot;
import org.stowage.stock.Lots;
import org.stowage.task.Desk;

/** How a transfer looks from the place where somebody scans. */
@ApplicationScoped
class AtDesk {

    private final TransferDesk desk;
    private final LineSql lines;
    private final Fetches fetches;
    private final Locations locations;
    private final Lots lots;

    AtDesk(TransferDesk desk, LineSql lines, Fetches fetches, Locations locations, Lots lots) {
        this.desk = desk;
        this.lines = lines;
        this.fetches = fetches;
        this.locations = locations;
        this.lots = lots;
    }

    /** What is fetched next. @param lot empty: of none */
    record Next(Location place, LineSql.Row line, String lot, long open) {}

    /** @throws Problem unknown-transfer: it neither leaves the desk's warehouse nor comes to it */
    TransferSql.Row transfer(String no, Desk at) {
        TransferSql.Row row = desk.read(no, at.actor());
        if (!leaves(row, at) && !arrives(row, at)) {
            throw Problem.of(TransferProblem.UNKNOWN_TRANSFER, no);
        }
        return row;
    }

    static boolean leaves(TransferSql.Row row, Desk at) {
        return row.warehouseId() == at.warehouseId() && row.shippedAt() == null;
    }

    static boolean arrives(TransferSql.Row row, Desk at) {
        return row.shippedAt() != null && row.atWarehouseId() == at.warehouseId();
    }

    List<LineSql.Row> lines(TransferSql.Row row) {
        return lines.of(row.warehouseId(), List.of(row.id()));
    }

    /** By the walk. @param place first what lies there; empty: anywhere */
    Optional<Next> next(TransferSql.Row row, String place) {
        List<LineSql.Row> all = lines(row);
        List<Fetch> open = fetches.of(row, all);
        Map<Long, Location> places =
                locations
                        .byIds(
                                row.warehouseId(),
                                open.stream()
                                        .map(Fetch::locationId)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Location::id, one -> one));
        return open.stream()
                .min(Comparator.<Fetch, Boolean>comparing(
                                one -> !code(places, one).equals(place))
                        .thenComparingLong(one -> places.containsKey(one.locationId())
                                ? places.get(one.locationId()).sequence()
                                : 0L)
                        .thenComparingLong(Fetch::claim))
                .map(one -> new Next(
                        locations.get(row.warehouseId(), one.locationId()),
                        all.stream()
                                .filter(line -> line.id() == one.lineId())
                                .findFirst()
                                .orElseThrow(),
                        lots.get(row.warehouseId(), one.lotId()).map(Lot::code).orElse(""),
                        one.quantity()));
    }

    private static String code(Map<Long, Location> places, Fetch one) {
        Location place = places.get(one.locationId());
        return place == null ? "" : place.code();
    }
}
