package org.stowage.freight;

import static org.stowage.freight.DifferenceKind.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.claim.CarrierTerms;

/**
 * Holds the lines of a bill against what we know of their numbers. Freight of one parcel on several lines (a line for each box)
 * is added up before it is compared; a line that is refused whole is compared no further.
 */
final class BillCheck {

    private final long home;
    private final Map<String, Known> known;
    private final Map<String, String> earlier;
    private final FreightCheck freight;
    private final CarrierTerms terms;

    /** Amounts of two currencies are never added up. */
    private record Freight(long parcelId, String currency) {}

    private final Map<String, Long> seen = new HashMap<>();
    private final Map<Freight, List<BillLine>> freights = new LinkedHashMap<>();
    private final Set<Freight> decidedFreights = new HashSet<>();
    private final Map<Long, MatchedLine> matched = new LinkedHashMap<>();
    private final List<FoundDifference> found = new ArrayList<>();

    /**
     * @param home warehouse of what nobody knows
     * @param known by number
     * @param earlier bill in which the same was billed before, by {@link BillLine#key}
     */
    BillCheck(
            long home,
            Map<String, Known> known,
            Map<String, String> earlier,
            CarrierTerms terms,
            Expectation expectation) {
        this.home = home;
        this.known = known;
        this.earlier = earlier;
        this.terms = terms;
        this.freight = new FreightCheck(terms, expectation);
    }

    BillCheck check(List<BillLine> lines) {
        return check(lines, Map.of());
    }

    /**
     * @param decided rows of which something was claimed or let pass: they stay as they are. True: it was weight or price, so
     *     that the other lines of that freight are compared no more either
     */
    BillCheck check(List<BillLine> lines, Map<Long, Boolean> decided) {
        for (BillLine line : lines) {
            Boolean isFreight = decided.get(line.row());
            if (isFreight == null) {
                line(line);
            } else {
                decided(line, isFreight);
            }
        }
        freights.forEach((of, its) -> {
            if (!decidedFreights.contains(of)) {
                parcel(its);
            }
        });
        return this;
    }

    List<MatchedLine> lines() {
        return List.copyOf(matched.values());
    }

    List<FoundDifference> differences() {
        return List.copyOf(found);
    }

    private void decided(BillLine line, boolean isFreight) {
        Known its = known.get(line.no());
        if (its == null) {
            return;
        }
        if (isFreight) {
            decidedFreights.add(new Freight(its.parcelId(), line.currency()));
        }
        seen.putIfAbsent(line.key(), line.row());
    }

    private void line(BillLine line) {
        Known its = known.get(line.no());
        if (its == null) {
            matched.put(line.row(), MatchedLine.of(line, home, null));
            found.add(whole(line, home, UNKNOWN_NUMBER, ""));
            return;
        }
        matched.put(line.row(), MatchedLine.of(line, its.warehouseId(), its.parcelId()));
        DifferenceKind refused = refused(line, its);
        if (refused != null) {
            found.add(whole(line, its.warehouseId(), refused, ours(line, its, refused)));
        } else if (line.charge().isEmpty()) {
            freights.computeIfAbsent(new Freight(its.parcelId(), line.currency()), of -> new ArrayList<>())
                    .add(line);
        }
        seen.putIfAbsent(line.key(), line.row());
    }

    private @Nullable DifferenceKind refused(BillLine line, Known its) {
        if (earlier.containsKey(line.key()) || seen.containsKey(line.key())) {
            return BILLED_TWICE;
        }
        if (its.kind().equals("void")) {
            return VOID_BILLED;
        }
        if (its.kind().equals("way-back") || line.isWayBack()) {
            return RETURN_LEG;
        }
        if (!its.gone()) {
            return NEVER_LEFT;
        }
        boolean isAgreed = line.charge().isEmpty()
                || Objects.requireNonNull(terms.surcharges()).stream()
                        .anyMatch(agreed -> agreed.strip().equalsIgnoreCase(line.charge()));
        return isAgreed ? null : SURCHARGE_UNKNOWN;
    }

    private String ours(BillLine line, Known its, DifferenceKind refused) {
        return switch (refused) {
            case BILLED_TWICE -> earlier.getOrDefault(line.key(), "#" + seen.get(line.key()));
            case SURCHARGE_UNKNOWN -> line.charge();
            default -> its.parcelNo();
        };
    }

    private static FoundDifference whole(BillLine line, long warehouse, DifferenceKind kind, String ours) {
        return new FoundDifference(
                line.row(), warehouse, kind, ours, line.amount().toPlainString(), line.amount());
    }

    private void parcel(List<BillLine> lines) {
        BillLine first = lines.getFirst();
        Known its = Objects.requireNonNull(known.get(first.no()));
        BigDecimal amount = lines.stream().map(BillLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Long> weights =
                lines.stream().map(BillLine::grams).filter(Objects::nonNull).toList();
        Long grams = weights.isEmpty()
                ? null
                : weights.stream().mapToLong(Long::longValue).sum();
        FreightCheck.Result result = freight.of(first, its, grams, amount);
        matched.put(first.row(), result.line());
        found.addAll(result.differences());
    }
}
