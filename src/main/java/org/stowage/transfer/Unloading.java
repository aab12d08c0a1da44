package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Problem;
import org.stowage.stock.HandlingUnit;
import org.stowage.stock.HandlingUnits;
import org.stowage.stock.Place;
import org.stowage.stock.UnitMoves;

/** A carton or pallet is received as it stands: its code lives here from now on, with all that stands in it. */
@ApplicationScoped
class Unloading {

    private final ArrivalSql arrivals;
    private final HandlingUnits units;
    private final UnitMoves trees;

    Unloading(ArrivalSql arrivals, HandlingUnits units, UnitMoves trees) {
        this.arrivals = arrivals;
        this.units = units;
        this.trees = trees;
    }

    /** @throws Problem unknown-carton; already-received */
    List<Arrived> carton(TransferSql.Row row, long arrival, String lpn, long locationId) {
        long at = row.atWarehouseId();
        String code = lpn.strip().toUpperCase(Locale.ROOT);
        List<ArrivalSql.Carton> all = arrivals.cartons(at, arrival);
        List<ArrivalSql.Carton> tree = tree(all, code);
        if (tree.isEmpty()) {
            throw Problem.of(TransferProblem.UNKNOWN_CARTON, lpn, row.transferNo());
        }
        List<String> codes = tree.stream().map(ArrivalSql.Carton::lpn).toList();
        List<ArrivalSql.Expected> content = arrivals.goods(at, arrival).stream()
                .filter(goods -> goods.inTransit() > 0 && codes.contains(goods.lpn()))
                .toList();
        if (content.isEmpty()) {
            throw Problem.of(TransferProblem.ALREADY_RECEIVED, code);
        }
        Map<String, HandlingUnit> here = new HashMap<>();
        for (ArrivalSql.Carton one : tree) {
            if (!one.received()) {
                here.put(one.lpn(), arrive(row, arrival, one, locationId));
            }
        }
        nest(at, tree, here);
        List<Arrived> arrived = new ArrayList<>();
        for (ArrivalSql.Expected goods : content) {
            HandlingUnit unit = here.computeIfAbsent(
                    goods.lpn(), known -> units.find(at, known).orElseThrow());
            Place to = Place.at(Objects.requireNonNullElse(unit.locationId(), locationId))
                    .in(unit.id())
                    .as(goods.condition());
            arrived.add(new Arrived(goods, Arrived.GOOD, goods.inTransit(), to, goods.serialList()));
        }
        return arrived;
    }

    /**
     * Cartons whose goods have all been taken out one by one are here too: their codes may be used again. One that was
     * filled anew at the source since it left stays there.
     */
    void emptied(TransferSql.Row row, long arrival, long locationId) {
        long at = row.atWarehouseId();
        List<ArrivalSql.Carton> all = arrivals.cartons(at, arrival);
        Set<String> filled = arrivals.goods(at, arrival).stream()
                .filter(goods -> goods.inTransit() > 0)
                .map(ArrivalSql.Expected::lpn)
                .collect(Collectors.toSet());
        for (ArrivalSql.Carton one : all) {
            boolean empty = tree(all, one.lpn()).stream().noneMatch(part -> filled.contains(part.lpn()));
            if (!one.received() && empty && hasLeft(row, one)) {
                arrive(row, arrival, one, locationId);
            }
        }
    }

    private boolean hasLeft(TransferSql.Row row, ArrivalSql.Carton one) {
        return units.find(row.warehouseId(), one.lpn())
                .filter(unit -> unit.locationId() == null)
                .isPresent();
    }

    private HandlingUnit arrive(TransferSql.Row row, long arrival, ArrivalSql.Carton one, long locationId) {
        long at = row.atWarehouseId();
        HandlingUnit.Kind kind = DatabaseName.read(HandlingUnit.Kind.class, one.kind());
        HandlingUnit unit = units.arrive(row.warehouseId(), at, one.lpn(), kind, locationId);
        arrivals.cartonReceived(at, arrival, one.lpn());
        return unit;
    }

    private void nest(long at, List<ArrivalSql.Carton> tree, Map<String, HandlingUnit> here) {
        for (ArrivalSql.Carton one : tree) {
            HandlingUnit child = here.get(one.lpn());
            HandlingUnit parent = here.get(one.parentLpn());
            if (child != null && parent != null) {
                trees.gather(at, child, parent);
            }
        }
    }

    /** The carton, then what stands in it, however deep. */
    private static List<ArrivalSql.Carton> tree(List<ArrivalSql.Carton> all, String code) {
        List<ArrivalSql.Carton> tree = new ArrayList<>(
                all.stream().filter(one -> one.lpn().equals(code)).toList());
        for (int n = 0; n < tree.size(); n++) {
            String parent = tree.get(n).lpn();
            all.stream().filter(one -> one.parentLpn().equals(parent)).forEach(tree::add);
        }
        return tree;
    }
}
