package org.stowage.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.util.List;
import org.stowage.boxing.Packagings;
import org.stowage.catalog.Items;
import org.stowage.handover.DoorPlan;
import org.stowage.handover.Lane;
import org.stowage.handover.Pickup;

/** What parcels need: boxes at the desks, lanes on the floor before the door, and the hours at which carriers come. */
@ApplicationScoped
class Fittings {

    private static final List<DayOfWeek> WEEKDAYS =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    private final Items items;
    private final Packagings packagings;
    private final DoorPlan door;

    Fittings(Items items, Packagings packagings, DoorPlan door) {
        this.items = items;
        this.packagings = packagings;
        this.door = door;
    }

    /** @param actor in whose name the boxes are written down */
    void boxes(long warehouse, long actor) {
        items.upsert(Boxes.items());
        Boxes.ALL.forEach(box -> packagings.keep(warehouse, box, actor));
    }

    /** A visitor's own lanes and hours stay as they are. */
    void door(Plan plan, long warehouse) {
        String post = Building.carrierCode(plan, Building.POST);
        String swift = Building.carrierCode(plan, Building.SWIFT);
        String comet = Building.carrierCode(plan, Building.COMET);
        if (door.lanes(warehouse).isEmpty()) {
            door.lanes(
                    warehouse,
                    List.of(
                            new Lane("1", post, null, null),
                            new Lane("2", swift, null, null),
                            new Lane("3-SOUTH", comet, null, "广东省"),
                            new Lane("3", comet, null, null)));
        }
        if (door.pickups(warehouse).isEmpty()) {
            door.pickups(
                    warehouse,
                    List.of(
                            new Pickup(post, "16:30", WEEKDAYS, 30),
                            new Pickup(swift, "12:30", null, 30),
                            new Pickup(swift, "20:30", null, 45),
                            new Pickup(comet, "18:00", null, 60)));
        }
    }
}
