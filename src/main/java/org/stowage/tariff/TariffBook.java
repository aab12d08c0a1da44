package org.stowage.tariff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** All cost tables and rules of the house, as they were read at one moment. */
record TariffBook(List<Tariff> tariffs, List<KeptRule> rules) {

    private static final Logger LOG = Logger.getLogger(TariffBook.class);

    /** A row that cannot be read counts for nobody: one of them shall not keep every warehouse from packing. */
    static TariffBook of(List<TariffSql.Row> rows, ObjectMapper json) {
        List<Tariff> tariffs = new ArrayList<>();
        List<KeptRule> rules = new ArrayList<>();
        for (TariffSql.Row row : rows) {
            try {
                if (row.isRule()) {
                    rules.add(new KeptRule(row.warehouseId(), json.readValue(row.text(), CarrierRule.class)));
                } else {
                    CostTable table = json.readValue(row.text(), CostTable.class);
                    tariffs.add(Tariff.of(row.id(), row.carrierId(), row.warehouseId(), table));
                }
            } catch (JsonProcessingException e) {
                String what = row.isRule() ? "carrier rule" : "cost table";
                LOG.error(what + " " + row.id() + " cannot be read and does not count: " + e.getMessage(), e);
            }
        }
        return new TariffBook(List.copyOf(tariffs), List.copyOf(rules));
    }

    boolean decidesIn(long warehouseId, LocalDate day) {
        return tariffs.stream().anyMatch(tariff -> tariff.countsIn(warehouseId, day));
    }

    Choosing choosing(long warehouseId, LocalDate day, Set<Long> gone) {
        return new Choosing(
                Choosing.counting(tariffs, warehouseId, day),
                rules.stream()
                        .filter(kept -> kept.countsIn(warehouseId))
                        .map(KeptRule::rule)
                        .toList(),
                gone);
    }

    boolean asksForPickups(long warehouseId) {
        return rules.stream().filter(kept -> kept.countsIn(warehouseId)).anyMatch(kept -> {
            When when = kept.rule().when();
            return when != null && when.pickedUp() != null;
        });
    }
}
