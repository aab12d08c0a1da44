package org.stowage.picking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;
import org.stowage.kernel.Quantity;
import org.stowage.stock.AllocationLine;

/**
 * So many units of an order's item, as a program says that they were picked.
 *
 * @param location null: wherever they are allocated
 * @param serials of the units, where the item is kept by serial and only some of the place are taken
 */
public record WantedPick(
        @NotBlank String sku,
        @Nullable String location,
        @Nullable String lot,
        @NotNull @Positive @Max(Quantity.MOST) BigDecimal quantity,

        @Nullable @Size(max = 500) List<@NotBlank @Size(max = 60) @Pattern(regexp = "\\P{Cntrl}*") String> serials) {

    static Taken whole(PickSql.OpenPick open) {
        return taken(open, open.quantity());
    }

    /** Matches what is asked with what is allocated; every line that does not fit is named. */
    static List<Taken> choose(List<WantedPick> asked, List<PickSql.OpenPick> open) {
        Map<Long, Long> left = new HashMap<>();
        open.forEach(o -> left.put(o.allocationId(), o.quantity()));
        List<Taken> taken = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            WantedPick want = asked.get(i);
            if (want.quantity().stripTrailingZeros().scale() > 0) {
                faults.add(Problem.fault(
                        "/lines/" + i + "/quantity",
                        KernelProblem.INVALID_QUANTITY,
                        Quantity.shown(want.quantity()),
                        Quantity.MOST));
                continue;
            }
            long missing = want.quantity().longValueExact();
            for (PickSql.OpenPick one : open) {
                long part = want.fits(one) ? Math.min(missing, left.getOrDefault(one.allocationId(), 0L)) : 0;
                if (part > 0) {
                    taken.add(taken(one, part));
                    left.merge(one.allocationId(), -part, Long::sum);
                    missing -= part;
                }
            }
            if (missing > 0) {
                faults.add(Problem.fault("/lines/" + i, PickProblem.NOT_ALLOCATED, missing, want.sku()));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        return merged(taken);
    }

    /** The numbers that were read, by item. */
    static Map<Long, List<String>> serials(List<WantedPick> asked, List<PickSql.OpenPick> open) {
        Map<Long, List<String>> byItem = new HashMap<>();
        for (WantedPick want : asked) {
            List<String> read = want.serials() == null ? List.of() : want.serials();
            open.stream()
                    .filter(one -> !read.isEmpty() && want.fits(one))
                    .findFirst()
                    .ifPresent(one -> byItem.computeIfAbsent(one.itemId(), item -> new ArrayList<>())
                            .addAll(read));
        }
        return byItem;
    }

    private boolean fits(PickSql.OpenPick open) {
        return open.sku().equalsIgnoreCase(sku.strip())
                && (location == null || open.location().equalsIgnoreCase(location.strip()))
                && (lot == null || lot.equals(open.lot()));
    }

    /** Two lines may ask for parts of one allocation; it is picked once. */
    private static List<Taken> merged(List<Taken> parts) {
        Map<Long, Taken> byAllocation = new HashMap<>();
        for (Taken part : parts) {
            byAllocation.merge(
                    part.allocation().allocationId(),
                    part,
                    (a, b) -> new Taken(a.taskId(), a.allocation(), a.quantity() + b.quantity()));
        }
        return List.copyOf(byAllocation.values());
    }

    private static Taken taken(PickSql.OpenPick open, long quantity) {
        AllocationLine allocation = new AllocationLine(
                open.allocationId(),
                open.orderId(),
                open.orderLineId(),
                open.locationId(),
                open.itemId(),
                open.lotId(),
                open.handlingUnitId(),
                open.ownerId(),
                open.quantity(),
                "");
        return new Taken(open.taskId(), allocation, quantity);
    }
}
