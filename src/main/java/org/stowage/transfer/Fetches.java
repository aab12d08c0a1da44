package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.stock.Allocations;
import org.stowage.stock.Balance;
import org.stowage.stock.StockQuery;

/** What a released transfer still wants from the shelves: what it has claimed, and goods in a condition that nobody claims. */
@ApplicationScoped
class Fetches {

    private final Allocations allocations;
    private final StockQuery stock;
    private final Locations locations;

    Fetches(Allocations allocations, StockQuery stock, Locations locations) {
        this.allocations = allocations;
        this.stock = stock;
        this.locations = locations;
    }

    List<Fetch> of(TransferSql.Row row, List<LineSql.Row> lines) {
        List<Fetch> open = new ArrayList<>(allocations.open(row.warehouseId(), Claimed.as(row.id())).stream()
                .map(Fetch::of)
                .toList());
        Map<Long, Long> taken = new HashMap<>();
        lines.stream()
                .filter(line -> !line.isGood() && line.approved() > line.picked())
                .forEach(line -> unclaimed(row, line, taken, open));
        return open;
    }

    private void unclaimed(TransferSql.Row row, LineSql.Row line, Map<Long, Long> taken, List<Fetch> open) {
        // what stands at staging was fetched already, by this transfer or another one
        long staging = locations.first(row.warehouseId(), LocationKind.STAGING).id();
        long left = line.approved() - line.picked();
        for (Balance one : stock.ofItem(row.warehouseId(), line.itemId())) {
            boolean wanted = one.condition() == line.condition()
                    && one.ownerId() == line.ownerId()
                    && (line.lotId() == 0 || line.lotId() == one.lotId())
                    && one.locationId() != staging;
            long units = wanted ? Math.min(left, one.onHand() - taken.getOrDefault(one.id(), 0L)) : 0;
            if (units > 0) {
                open.add(Fetch.of(line, one, units));
                taken.merge(one.id(), units, Long::sum);
                left -= units;
            }
        }
    }
}
