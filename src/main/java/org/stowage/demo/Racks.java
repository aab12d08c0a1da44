package org.stowage.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.stowage.site.LocationKind;
import org.stowage.site.NewLocation;

/**
 * The shelves: zones × aisles × bays × levels, in millimetres from the corner at the dock. The walk goes up one aisle and
 * down the next; units are picked from the lower levels, the upper ones are reserve.
 */
record Racks(Size size) {

    private static final long BAY_MM = 1_400;
    private static final long LEVEL_MM = 600;
    private static final long AISLE_MM = 3_200;
    private static final long ZONE_GAP_MM = 4_000;

    /** A place on a shelf. */
    record Slot(int zone, int aisle, int bay, int level, int sequence, LocationKind kind) {

        String code() {
            return String.format(Locale.ROOT, "%s-%02d-%02d-%d", zoneCode(), aisle, bay, level);
        }

        String zoneCode() {
            return String.valueOf((char) ('A' + zone));
        }
    }

    /** In walking order. */
    List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        int faces = (size.levels() + 1) / 2;
        for (int zone = 0; zone < size.zones(); zone++) {
            for (int aisle = 1; aisle <= size.aisles(); aisle++) {
                for (int step = 1; step <= size.bays(); step++) {
                    int bay = aisle % 2 == 1 ? step : size.bays() + 1 - step;
                    for (int level = 1; level <= size.levels(); level++) {
                        LocationKind kind = level <= faces ? LocationKind.PICK_FACE : LocationKind.RESERVE;
                        slots.add(new Slot(zone, aisle, bay, level, 1_000 + slots.size(), kind));
                    }
                }
            }
        }
        return slots;
    }

    List<Slot> slots(LocationKind kind) {
        return slots().stream().filter(slot -> slot.kind() == kind).toList();
    }

    /** Everything with an address: shelves, dock, staging, packing desks, problem shelf, quarantine. */
    List<NewLocation> locations() {
        List<NewLocation> all =
                new ArrayList<>(slots().stream().map(this::location).toList());
        long front = -6_000;
        all.add(floor("DOCK-1", LocationKind.DOCK, 0, front, 1));
        all.add(floor("DOCK-2", LocationKind.DOCK, 6_000, front, 2));
        all.add(floor("STAGE-1", LocationKind.STAGING, 12_000, front, 90_001));
        all.add(floor("PROBLEM-1", LocationKind.PROBLEM, 30_000, front, 90_020));
        all.add(floor("QUARANTINE-1", LocationKind.QUARANTINE, 34_000, front, 90_030));
        IntStream.rangeClosed(1, Building.DESKS)
                .forEach(i -> all.add(floor("PACK-" + i, LocationKind.PACK, 14_000 + 3_000L * i, front, 90_010 + i)));
        return all;
    }

    private NewLocation location(Slot slot) {
        long width = size.aisles() * AISLE_MM + ZONE_GAP_MM;
        return new NewLocation(
                slot.code(),
                slot.zoneCode(),
                slot.kind(),
                String.format(Locale.ROOT, "%02d", slot.aisle()),
                String.format(Locale.ROOT, "%02d", slot.bay()),
                String.valueOf(slot.level()),
                slot.zone() * width + (slot.aisle() - 1) * AISLE_MM,
                (slot.bay() - 1) * BAY_MM,
                (slot.level() - 1) * LEVEL_MM,
                BAY_MM,
                1_000L,
                LEVEL_MM,
                400_000L,
                2_000L,
                null,
                null,
                null,
                null,
                (long) slot.sequence(),
                null);
    }

    private static NewLocation floor(String code, LocationKind kind, long x, long y, long sequence) {
        return new NewLocation(
                code, "FLOOR", kind, null, null, null, x, y, 0L, 3_000L, 2_000L, 2_500L, null, null, null, null, null,
                null, sequence, null);
    }
}
