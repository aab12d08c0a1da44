package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;

/** Parcels of several boxes at the door: one is on when each of its boxes was scanned there. */
@ApplicationScoped
class DoorBoxes {

    private final PieceSql sql;

    DoorBoxes(PieceSql sql) {
        this.sql = sql;
    }

    /** One box more. @throws Problem boxes-missing: not a box but its parcel was named; box-scanned */
    BoxScan scan(long warehouseId, LoadingState state, long actorId) {
        String parcelNo = Objects.requireNonNull(state.parcelNo());
        long parcel = Objects.requireNonNull(state.parcelId());
        List<String> open = new ArrayList<>(sql.open(warehouseId, parcel));
        if (!state.isOfBox()) {
            throw Problem.of(ShippingProblem.BOXES_MISSING, parcelNo, String.join(", ", open));
        }
        if (!open.removeIf(no -> no.equalsIgnoreCase(state.no()))) {
            throw Problem.of(ShippingProblem.BOX_SCANNED, state.no(), parcelNo);
        }
        sql.scanned(warehouseId, parcel, List.of(state.no().toUpperCase(Locale.ROOT)), actorId);
        return new BoxScan(parcelNo, open);
    }

    /** Boxes of these parcels that are neither among these numbers nor were scanned before. */
    List<Fault> missing(long warehouseId, List<LoadingState> states) {
        Set<String> named = states.stream()
                .map(state -> state.no().toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<Fault> faults = new ArrayList<>();
        for (LoadingState state : states) {
            if (state.boxesOpen() == 0) {
                continue;
            }
            List<String> open = sql.open(warehouseId, Objects.requireNonNull(state.parcelId())).stream()
                    .filter(no -> !named.contains(no.toUpperCase(Locale.ROOT)))
                    .toList();
            if (!open.isEmpty()) {
                faults.add(Problem.fault(
                        "/parcels/" + (state.place() - 1),
                        ShippingProblem.BOXES_MISSING,
                        state.parcelNo() + "",
                        String.join(", ", open)));
            }
        }
        return faults;
    }
}
