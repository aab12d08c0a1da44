package org.stowage.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a counter stands.
 *
 * @param only number of the count that was scanned: no other's places are proposed; empty: any
 * @param place the one that is claimed; null: none yet
 * @param at location that was scanned last; the same is not asked twice
 * @param unitId pallet or tote that is open: what is scanned lies in it; 0: loose
 * @param times typed before the item: each scan is so many
 * @param damaged the next item is damaged
 * @param hand what is being counted
 * @param counted what was counted here before it, to be gone on with when more of it is found
 * @param asked an implausible quantity that waits for a yes
 * @param strange a code that nobody knows, or a sealed unit, about which something is asked
 */
record CountMemory(
        String only,
        @Nullable CountPlace place,
        long at,
        long unitId,
        long times,
        boolean damaged,
        @Nullable CountHand hand,
        List<CountHand> counted,
        long asked,
        @Nullable String strange) {

    static final CountMemory NOTHING = new CountMemory("", null, 0, 0, 1, false, null, List.of(), 0, null);

    CountMemory only(String countNo) {
        return new CountMemory(countNo, null, at, 0, 1, false, null, List.of(), 0, null);
    }

    CountMemory going(@Nullable CountPlace next) {
        return new CountMemory(only, next, at, 0, 1, false, null, List.of(), 0, null);
    }

    CountMemory standing(CountPlace claimed) {
        return new CountMemory(only, claimed, claimed.locationId(), 0, 1, false, null, List.of(), 0, null);
    }

    CountMemory into(long unit) {
        CountMemory free = emptyHand();
        return new CountMemory(only, place, at, unit, 1, damaged, null, free.counted, 0, null);
    }

    CountMemory times(long factor) {
        CountMemory free = emptyHand();
        return new CountMemory(only, place, at, unitId, factor, damaged, null, free.counted, 0, null);
    }

    CountMemory asDamaged() {
        CountMemory free = emptyHand();
        return new CountMemory(only, place, at, unitId, times, true, null, free.counted, 0, null);
    }

    CountMemory hold(CountHand goods) {
        List<CountHand> before = new ArrayList<>(emptyHand().counted);
        before.removeIf(goods::isSame);
        return new CountMemory(only, place, at, unitId, 1, false, goods, List.copyOf(before), 0, null);
    }

    /** The hand is put aside with what it has counted. */
    CountMemory emptyHand() {
        List<CountHand> all = new ArrayList<>(counted);
        if (hand != null && hand.run() > 0) {
            all.removeIf(hand::isSame);
            all.add(hand);
        }
        return new CountMemory(only, place, at, unitId, 1, damaged, null, List.copyOf(all), 0, null);
    }

    /** What was counted of these goods stands no more. */
    CountMemory forgetting(CountHand goods) {
        List<CountHand> left = new ArrayList<>(emptyHand().counted);
        left.removeIf(goods::isSame);
        return new CountMemory(only, place, at, unitId, 1, false, null, List.copyOf(left), 0, null);
    }

    CountMemory asking(CountHand goods, long quantity) {
        return new CountMemory(only, place, at, unitId, times, damaged, goods, counted, quantity, null);
    }

    CountMemory wondering(String code) {
        CountMemory free = emptyHand();
        return new CountMemory(only, place, at, unitId, times, damaged, null, free.counted, 0, code);
    }

    /** So many of what nobody knows. */
    CountMemory wonderingAt(long many) {
        return new CountMemory(only, place, at, unitId, many, damaged, hand, counted, asked, strange);
    }

    /** The same goods counted here before; empty: none yet. */
    Optional<CountHand> before(CountHand goods) {
        return counted.stream().filter(goods::isSame).findFirst();
    }

    CountPlace here() {
        return Objects.requireNonNull(place);
    }

    CountHand held() {
        return Objects.requireNonNull(hand);
    }
}
