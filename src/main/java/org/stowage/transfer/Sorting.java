package org.stowage.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.stock.Condition;
import org.stowage.stock.Place;

/** Units that come one by one: which of those sent they are. */
final class Sorting {

    private final List<ArrivalSql.Expected> all;
    private final long locationId;
    private final Map<Long, Long> left = new HashMap<>();
    private final Map<Long, List<String>> serials = new HashMap<>();
    private final List<Arrived> arrived = new ArrayList<>();
    private final Set<String> named = new HashSet<>();

    /** @param all what was sent, of one carton or of all */
    Sorting(List<ArrivalSql.Expected> all, long locationId) {
        this.all = all;
        this.locationId = locationId;
        all.forEach(one -> left.put(one.id(), one.inTransit()));
    }

    List<Arrived> arrived() {
        return arrived;
    }

    /** @throws Problem not-in-transfer, which-lot, more-than-sent, serials-needed, serial-not-sent, serial-twice */
    void add(TransferActs.ReceiveLine line) {
        SerialText.once(line.sku(), line.serialsOrNone(), named);
        List<ArrivalSql.Expected> these = all.stream()
                .filter(one -> one.sku().equalsIgnoreCase(line.sku().strip()))
                .filter(one -> line.lot() == null || line.lot().equals(one.lot()))
                // of goods sent in several conditions those first that were sent as they are now
                .sorted(Comparator.comparing(one -> one.condition() != line.as()))
                .toList();
        if (these.isEmpty()) {
            throw Problem.of(TransferProblem.NOT_IN_TRANSFER, line.sku());
        }
        if (line.lot() == null && lots(these) > 1) {
            throw Problem.of(TransferProblem.WHICH_LOT, line.sku());
        }
        long rest = line.serialsOrNone().isEmpty() ? byUnits(line, these) : bySerial(line, these);
        if (rest > 0 && !line.mayBeOver()) {
            throw Problem.of(TransferProblem.MORE_THAN_SENT, line.quantity(), line.quantity() - rest, line.sku());
        }
    }

    private long byUnits(TransferActs.ReceiveLine line, List<ArrivalSql.Expected> these) {
        if (these.stream().anyMatch(one -> !one.serials().isEmpty())) {
            throw Problem.of(TransferProblem.SERIALS_NEEDED, line.sku(), line.quantity());
        }
        long rest = line.quantity();
        for (ArrivalSql.Expected one : these) {
            long units = Math.min(rest, open(one));
            take(one, kind(line, one), units, line, List.of());
            rest -= units;
        }
        if (line.mayBeOver()) {
            take(these.getFirst(), Arrived.OVER, rest, line, List.of());
        }
        return rest;
    }

    private long bySerial(TransferActs.ReceiveLine line, List<ArrivalSql.Expected> these) {
        if (line.serialsOrNone().size() != line.quantity()) {
            throw Problem.of(TransferProblem.SERIALS_NEEDED, line.sku(), line.quantity());
        }
        List<String> rest = new ArrayList<>(line.serialsOrNone());
        for (ArrivalSql.Expected one : these) {
            List<String> unseen = serials.computeIfAbsent(one.id(), any -> new ArrayList<>(one.serialList()));
            List<String> mine = rest.stream().filter(unseen::contains).toList();
            take(one, kind(line, one), mine.size(), line, mine);
            unseen.removeAll(mine);
            rest.removeAll(mine);
        }
        if (!rest.isEmpty() && !line.mayBeOver()) {
            throw Problem.of(TransferProblem.SERIAL_NOT_SENT, rest.getFirst());
        }
        take(these.getFirst(), Arrived.OVER, rest.size(), line, rest);
        return rest.size();
    }

    private void take(
            ArrivalSql.Expected one, String kind, long units, TransferActs.ReceiveLine line, List<String> serials) {
        if (units > 0) {
            Condition as = isWorse(line, one) ? Condition.DAMAGED : one.condition();
            arrived.add(new Arrived(one, kind, units, Place.at(locationId).as(as), List.copyOf(serials)));
            if (!kind.equals(Arrived.OVER)) {
                left.merge(one.id(), -units, Long::sum);
            }
        }
    }

    private long open(ArrivalSql.Expected one) {
        return left.getOrDefault(one.id(), 0L);
    }

    private long lots(List<ArrivalSql.Expected> these) {
        return these.stream()
                .filter(one -> open(one) > 0)
                .map(one -> String.valueOf(one.lot()))
                .distinct()
                .count();
    }

    private static String kind(TransferActs.ReceiveLine line, ArrivalSql.Expected one) {
        return isWorse(line, one) ? Arrived.DAMAGED : Arrived.GOOD;
    }

    /** What was sent as damaged, or under quarantine, and arrives as that: nobody claims it. */
    private static boolean isWorse(TransferActs.ReceiveLine line, ArrivalSql.Expected one) {
        return line.isDamaged() && one.condition() != Condition.DAMAGED && line.as() != one.condition();
    }

    /** Those of one carton; null: all. */
    static List<ArrivalSql.Expected> of(List<ArrivalSql.Expected> all, @Nullable String lpn) {
        return lpn == null
                ? all
                : all.stream()
                        .filter(one -> one.lpn().equalsIgnoreCase(lpn.strip()))
                        .toList();
    }
}
