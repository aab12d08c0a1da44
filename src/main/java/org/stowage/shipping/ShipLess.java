package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stowage.task.Act;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.Outcome;

/**
 * A customer takes back a line while its units are being gathered at the desk of a simple warehouse. Nothing of them is
 * booked yet: the next scan says what to lay back on its shelf.
 */
@ApplicationScoped
class ShipLess {

    private final ShipGoods goods;

    ShipLess(ShipGoods goods) {
        this.goods = goods;
    }

    /** The act, unless more lies on the desk than the order wants now. */
    <M extends Meaning> Act<ShipMemory, M> unlessLess(Act<ShipMemory, M> act) {
        return (memory, scanned, desk) -> told(memory, desk).orElseGet(() -> act.on(memory, scanned, desk));
    }

    private Optional<Outcome<ShipMemory>> told(ShipMemory memory, Desk desk) {
        if (memory.ticked().isEmpty()) {
            return Optional.empty();
        }
        Map<Long, Long> wanted = goods.wanted(memory, desk).stream()
                .collect(Collectors.toMap(ShipSql.Wanted::itemId, ShipSql.Wanted::quantity, Long::sum));
        List<String> back = new ArrayList<>();
        ShipMemory left = memory;
        for (Map.Entry<Long, Long> ticked : new TreeMap<>(memory.ticked()).entrySet()) {
            long item = ticked.getKey();
            long more = ticked.getValue() - wanted.getOrDefault(item, 0L);
            if (more > 0) {
                back.add(more + " × " + goods.sku(item));
                left = left.unread(item, ticked.getValue() - more);
            }
        }
        return back.isEmpty()
                ? Optional.empty()
                : Optional.of(Outcome.ask(
                        left,
                        ShipDialog.LINES,
                        PackViews.message("ship.lay-back", memory.orderNo(), String.join(", ", back))));
    }
}
