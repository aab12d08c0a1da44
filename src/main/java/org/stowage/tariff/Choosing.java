package org.stowage.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * The choice itself, without database and clock.
 *
 * @param tariffs that count for the parcel: one for each service
 * @param rules of the warehouse and of the house
 * @param gone carriers that come no more today
 */
record Choosing(List<Tariff> tariffs, List<CarrierRule> rules, Set<Long> gone) {

    Choosing {
        tariffs = tariffs.stream()
                .sorted(Comparator.comparing((Tariff tariff) -> tariff.table().carrier())
                        .thenComparing(tariff -> tariff.table().service()))
                .toList();
        rules = rules.stream().sorted(Comparator.comparing(CarrierRule::code)).toList();
    }

    Choice of(Consignment parcel) {
        String currency = tariffs.isEmpty() ? "" : tariffs.getFirst().table().currency();
        return new Choice(
                tariffs.stream()
                        .map(tariff -> candidate(tariff, parcel, currency))
                        .sorted(Candidate.BEST_FIRST)
                        .toList(),
                currency,
                parcel.to().text(),
                parcel.grams(),
                parcel.weighed());
    }

    private Candidate candidate(Tariff tariff, Consignment parcel, String currency) {
        CostTable table = tariff.table();
        List<Reason> against = new ArrayList<>(Fit.against(table, parcel));
        List<Reason> noted = new ArrayList<>(Fit.unknown(table, parcel));
        if (!table.currency().equals(currency)) {
            against.add(Reason.of("currency", table.currency(), currency));
        }
        Optional<Zone> zone = tariff.zones().of(parcel.to());
        if (zone.isEmpty()) {
            against.add(Reason.of("no-zone", parcel.to().text()));
        }
        Pricing pricing = new Pricing(table, parcel);
        Optional<Quote> quote = zone.flatMap(pricing::quote);
        if (zone.isPresent() && quote.isEmpty()) {
            against.add(Reason.of("no-price", pricing.counted(), zone.get().name()));
        }
        Integer days = zone.map(Zone::days).orElse(null);
        boolean isGone = gone.contains(tariff.carrierId());
        BigDecimal penalty = BigDecimal.ZERO;
        for (CarrierRule rule : rules) {
            if (rule.rulesOut(table, days, parcel, isGone)) {
                against.add(Reason.of("rule", rule.code(), rule.why()));
            }
            BigDecimal more = rule.penalty(table, parcel, isGone);
            if (more.signum() > 0) {
                noted.add(Reason.of("demoted", rule.code(), rule.why(), more.toPlainString(), table.currency()));
            }
            penalty = penalty.add(more);
        }
        return new Candidate(
                tariff.carrierId(),
                table.carrier(),
                table.service(),
                table.level(),
                days,
                quote.orElse(null),
                penalty,
                List.copyOf(against),
                List.copyOf(noted));
    }

    /** Of each service the table that counts: a warehouse's own before the house's, the youngest that has begun. */
    static List<Tariff> counting(Collection<Tariff> all, long warehouseId, LocalDate day) {
        Comparator<Tariff> better = Comparator.comparing((Tariff tariff) -> tariff.warehouseId() != null)
                .thenComparing(tariff -> tariff.table().begins());
        return List.copyOf(all.stream()
                .filter(tariff -> tariff.countsIn(warehouseId, day))
                .collect(Collectors.toMap(
                        tariff -> List.of(tariff.carrierId(), tariff.table().service()),
                        tariff -> tariff,
                        BinaryOperator.maxBy(better)))
                .values());
    }
}
