package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What comes of the quantities of places that are counted through: nothing differs, somebody else counts again, or it is
 * agreed. Agreed is what the thresholds let pass, and what two different people have found alike.
 */
@ApplicationScoped
class Reckoning {

    private final VarianceSql sql;
    private final Rules rules;

    Reckoning(VarianceSql sql, Rules rules) {
        this.sql = sql;
        this.rules = rules;
    }

    /**
     * @param handedIn the document was counted elsewhere: here somebody counts again only what a manager asks for
     * @return places that somebody else counts again
     */
    Set<Long> reckon(long warehouseId, long countId, Collection<CountPlace> places, boolean handedIn) {
        Map<Long, Integer> rounds = new LinkedHashMap<>();
        places.forEach(place -> rounds.put(place.id(), place.round()));
        Map<List<Object>, List<VarianceSql.Fact>> byGoods = new LinkedHashMap<>();
        List<Long> later = places.stream()
                .filter(place -> place.round() > 1)
                .map(CountPlace::id)
                .toList();
        sql.facts(warehouseId, rounds.keySet(), later)
                .forEach(fact -> byGoods.computeIfAbsent(fact.goods(), goods -> new ArrayList<>())
                        .add(fact));
        List<List<VarianceSql.Fact>> counted = byGoods.values().stream()
                .filter(facts -> Objects.equals(
                        rounds.get(facts.getLast().placeId()), facts.getLast().round()))
                .filter(facts -> facts.size() > 1 || facts.getLast().asked() || differs(facts.getLast()))
                .toList();
        Map<Long, CountRule> byItem = rules.of(
                warehouseId,
                counted.stream().map(facts -> facts.getLast().itemId()).toList());
        List<Verdict> verdicts = new ArrayList<>();
        List<Long> right = new ArrayList<>();
        Set<Long> again = new LinkedHashSet<>();
        for (List<VarianceSql.Fact> facts : counted) {
            VarianceSql.Fact latest = facts.getLast();
            CountRule rule = Objects.requireNonNull(byItem.get(latest.itemId()));
            if (!(handedIn && facts.size() == 1) && isOpen(facts, rule)) {
                again.add(latest.placeId());
                verdicts.add(new Verdict(latest.id(), VarianceStatus.RECOUNT, false, rule.currency()));
            } else if (differs(latest)) {
                verdicts.add(Verdict.of(latest.id(), latest.difference(), latest.value(), rule));
            } else {
                right.add(latest.id());
            }
        }
        if (!verdicts.isEmpty()) {
            sql.write(warehouseId, countId, verdicts);
        }
        if (!right.isEmpty()) {
            sql.settle(warehouseId, right);
        }
        return again;
    }

    /** Does somebody else have to count it? Once it is counted again, until two have found the same. */
    private static boolean isOpen(List<VarianceSql.Fact> facts, CountRule rule) {
        VarianceSql.Fact latest = facts.getLast();
        if (facts.size() == 1 && !latest.asked()) {
            return rule.needsRecount(latest.difference(), latest.expected(), latest.value());
        }
        return facts.stream()
                .noneMatch(earlier -> earlier.counterId() != latest.counterId()
                        && earlier.difference() == latest.difference()
                        && earlier.serials().equals(latest.serials()));
    }

    private static boolean differs(VarianceSql.Fact fact) {
        return fact.difference() != 0;
    }
}
