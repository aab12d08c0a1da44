package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The thresholds of a warehouse, by item: that of its class of movement, else the one for all. */
@ApplicationScoped
class Rules {

    private final CountRuleSql sql;
    private final Movements movements;

    Rules(CountRuleSql sql, Movements movements) {
        this.sql = sql;
        this.movements = movements;
    }

    Map<Long, CountRule> of(long warehouseId, Collection<Long> itemIds) {
        List<CountRule> rules = sql.rules(warehouseId);
        CountRule others = pick(rules, null, CountRule.USUAL);
        boolean byClass = rules.stream().anyMatch(rule -> rule.movement() != null);
        if (!byClass) {
            return itemIds.stream().distinct().collect(Collectors.toMap(item -> item, item -> others));
        }
        return movements.of(warehouseId, itemIds).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, item -> pick(rules, item.getValue(), others)));
    }

    private static CountRule pick(List<CountRule> rules, @Nullable Movement movement, CountRule otherwise) {
        return rules.stream()
                .filter(rule -> Objects.equals(rule.movement(), movement))
                .findFirst()
                .orElse(otherwise);
    }
}
