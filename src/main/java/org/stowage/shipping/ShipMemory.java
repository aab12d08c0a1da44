package org.stowage.shipping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a desk of a simple warehouse remembers between two scans.
 *
 * @param offered number of the order that is proposed while none is taken; empty: none
 * @param skipped ids of orders that were passed over
 * @param parcelId 0: no order is taken
 * @param ticked units that are there, by item
 * @param serials of units that are there, by item; @param unread null: no unit waits for its number
 * @param lastItem the item ticked last, 0: none
 */
record ShipMemory(
        String offered,
        List<Long> skipped,
        long parcelId,
        long orderId,
        String orderNo,
        String parcelNo,
        Map<Long, Long> ticked,
        long lastItem,
        @Nullable String box,
        long grams,
        Map<Long, List<String>> serials,
        PackMemory.@Nullable Unread unread) {

    /** What was remembered before units had numbers here. */
    ShipMemory {
        serials = serials == null ? Map.of() : serials;
    }

    static final ShipMemory NOTHING = new ShipMemory("", List.of(), 0, 0, "", "", Map.of(), 0, null, 0, Map.of(), null);

    ShipMemory offering(String orderNo) {
        return new ShipMemory(orderNo, skipped, 0, 0, "", "", Map.of(), 0, null, 0, Map.of(), null);
    }

    ShipMemory skipping(long order) {
        List<Long> more = new ArrayList<>(skipped);
        more.add(order);
        return new ShipMemory("", more, 0, 0, "", "", Map.of(), 0, null, 0, Map.of(), null);
    }

    ShipMemory fromTheStart() {
        return new ShipMemory("", List.of(), 0, 0, "", "", Map.of(), 0, null, 0, Map.of(), null);
    }

    ShipMemory on(Parcel parcel, PackOrder order) {
        return new ShipMemory(
                "",
                skipped,
                parcel.id(),
                order.id(),
                order.orderNo(),
                parcel.parcelNo(),
                Map.of(),
                0,
                parcel.box(),
                0,
                Map.of(),
                null);
    }

    long there(long itemId) {
        return Objects.requireNonNullElse(ticked.get(itemId), 0L);
    }

    ShipMemory ticked(long itemId, long units) {
        Map<Long, Long> all = new HashMap<>(ticked);
        all.put(itemId, units);
        return new ShipMemory(
                offered, skipped, parcelId, orderId, orderNo, parcelNo, all, itemId, box, grams, serials, null);
    }

    ShipMemory in(@Nullable String code) {
        return new ShipMemory(
                offered, skipped, parcelId, orderId, orderNo, parcelNo, ticked, 0, code, grams, serials, null);
    }

    ShipMemory weighing(long weight) {
        return new ShipMemory(
                offered, skipped, parcelId, orderId, orderNo, parcelNo, ticked, 0, box, weight, serials, null);
    }

    ShipMemory reading(PackMemory.Unread unit) {
        return new ShipMemory(
                offered, skipped, parcelId, orderId, orderNo, parcelNo, ticked, lastItem, box, grams, serials, unit);
    }

    /** So many of it are there; which of them is not known any more. */
    ShipMemory unread(long itemId, long units) {
        Map<Long, List<String>> others = new HashMap<>(serials);
        boolean wereRead = others.remove(itemId) != null;
        Map<Long, Long> all = new HashMap<>(ticked);
        all.put(itemId, wereRead ? 0 : units);
        return new ShipMemory(
                offered, skipped, parcelId, orderId, orderNo, parcelNo, all, 0, box, grams, others, null);
    }

    boolean hasRead(long itemId, String serial) {
        return Objects.requireNonNullElse(serials.get(itemId), List.<String>of())
                .contains(serial);
    }

    ShipMemory read(long itemId, String serial) {
        Map<Long, List<String>> all = new HashMap<>(serials);
        List<String> own = new ArrayList<>(Objects.requireNonNullElse(all.get(itemId), List.of()));
        own.add(serial);
        all.put(itemId, own);
        return new ShipMemory(
                offered, skipped, parcelId, orderId, orderNo, parcelNo, ticked, lastItem, box, grams, all, null);
    }
}
