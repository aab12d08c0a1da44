package org.stowage.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.CarrierProblem;
import org.stowage.carrier.Carriers;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;
import org.stowage.kernel.Retrying;

/** How a warehouse's door is laid out: which lane is whose, and when each carrier comes. Each list is written whole. */
@ApplicationScoped
@Transactional
@Retrying
public class DoorPlan {

    private final DoorSql sql;
    private final Carriers carriers;

    DoorPlan(DoorSql sql, Carriers carriers) {
        this.sql = sql;
        this.carriers = carriers;
    }

    public List<Lane> lanes(long warehouseId) {
        return sql.lanes(warehouseId);
    }

    public List<Pickup> pickups(long warehouseId) {
        return sql.pickups(warehouseId);
    }

    /**
     * These and no others.
     *
     * @throws Problem naming every fault: carrier-unknown; lane-exists: the same rule twice; lane-other-carrier
     */
    public void lanes(long warehouseId, List<Lane> lanes) {
        Map<String, Carrier> known = known();
        List<Fault> faults = new ArrayList<>();
        Set<List<String>> rules = new HashSet<>();
        Map<String, String> owners = new HashMap<>();
        for (int i = 0; i < lanes.size(); i++) {
            Lane lane = lanes.get(i);
            String carrier = upper(lane.carrier());
            checkCarrier(known, lane.carrier(), "/lanes/" + i, faults);
            if (!rules.add(List.of(carrier, upper(lane.service()), upper(lane.region())))) {
                faults.add(Problem.fault("/lanes/" + i, HandoverProblem.LANE_EXISTS, lane.lane(), lane.carrier()));
            }
            String owner = owners.putIfAbsent(upper(lane.lane()), carrier);
            if (owner != null && !owner.equals(carrier)) {
                faults.add(Problem.fault("/lanes/" + i, HandoverProblem.LANE_OTHER_CARRIER, lane.lane(), owner));
            }
        }
        check(faults);
        sql.clearLanes(warehouseId);
        lanes.forEach(lane -> sql.add(
                warehouseId,
                Objects.requireNonNull(known.get(upper(lane.carrier()))).id(),
                lane));
    }

    /** These and no others. @throws Problem carrier-unknown, for each */
    public void pickups(long warehouseId, List<Pickup> pickups) {
        Map<String, Carrier> known = known();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < pickups.size(); i++) {
            checkCarrier(known, pickups.get(i).carrier(), "/pickups/" + i, faults);
        }
        check(faults);
        sql.clearPickups(warehouseId);
        pickups.forEach(pickup -> sql.add(
                warehouseId,
                Objects.requireNonNull(known.get(upper(pickup.carrier()))).id(),
                pickup));
    }

    private Map<String, Carrier> known() {
        Map<String, Carrier> known = new HashMap<>();
        carriers.all().forEach(carrier -> known.put(upper(carrier.code()), carrier));
        return known;
    }

    private static void checkCarrier(Map<String, Carrier> known, String code, String at, List<Fault> faults) {
        if (!known.containsKey(upper(code))) {
            faults.add(Problem.fault(
                    at + "/carrier", CarrierProblem.CARRIER_UNKNOWN, code, String.join(", ", known.keySet())));
        }
    }

    private static void check(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
    }

    private static String upper(@Nullable String text) {
        return text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
    }
}
