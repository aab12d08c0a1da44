package org.stowage.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;

/** Everything that is wrong with a cost table by itself, each fault with its place. */
final class CostTableCheck {

    private final CostTable table;
    private final List<Fault> faults = new ArrayList<>();
    private final RegionCheck regions = new RegionCheck(faults);

    private CostTableCheck(CostTable table) {
        this.table = table;
    }

    static List<Fault> faults(CostTable table) {
        CostTableCheck check = new CostTableCheck(table);
        check.head();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < table.zones().size(); i++) {
            Zone zone = table.zones().get(i);
            if (!names.add(zone.name())) {
                check.fault("/zones/" + i + "/name", TariffProblem.ZONE_TWICE, zone.name());
            }
            check.regions.once(zone.regions(), "/zones/" + i + "/regions");
            check.bands(zone, "/zones/" + i + "/bands/");
        }
        for (int i = 0; i < table.extras().size(); i++) {
            check.surcharge(table.extras().get(i), "/surcharges/" + i);
        }
        return check.faults;
    }

    private void head() {
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(table.currency()))) {
            fault("/currency", TariffProblem.CURRENCY_UNKNOWN, table.currency());
        }
        LocalDate last = table.validTo();
        if (last != null && last.isBefore(table.begins())) {
            fault("/validTo", TariffProblem.ENDS_BEFORE_IT_BEGINS, last, table.begins());
        }
    }

    private void bands(Zone zone, String pointer) {
        long before = 0;
        for (int i = 0; i < zone.bands().size(); i++) {
            Band band = zone.bands().get(i);
            boolean isLast = i == zone.bands().size() - 1;
            Long end = band.upToGrams();
            if (end == null ? !isLast : end <= before) {
                fault(pointer + i + "/upToGrams", TariffProblem.BANDS_OUT_OF_ORDER, zone.name());
            }
            if (!band.isWhole()) {
                fault(pointer + i + "/nextGrams", TariffProblem.BAND_UNFIT, zone.name());
            }
            before = end == null ? before : end;
        }
    }

    private void surcharge(Surcharge extra, String pointer) {
        regions.any(extra.regions(), pointer + "/regions");
        if (!extra.costs()) {
            fault(pointer + "/amount", TariffProblem.SURCHARGE_EMPTY, extra.name());
        }
        if (extra.least() != null && extra.most() != null && extra.most().compareTo(extra.least()) < 0) {
            fault(pointer + "/most", TariffProblem.LESS_THAN_LEAST, extra.most(), extra.least());
        }
        if (extra.from() != null && extra.until() != null && extra.until().isBefore(extra.from())) {
            fault(pointer + "/until", TariffProblem.ENDS_BEFORE_IT_BEGINS, extra.until(), extra.from());
        }
    }

    private void fault(String pointer, TariffProblem type, Object... values) {
        faults.add(Problem.fault(pointer, type, values));
    }
}
