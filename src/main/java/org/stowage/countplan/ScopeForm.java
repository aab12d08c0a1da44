package org.stowage.countplan;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.counting.Movement;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;

/** A scope as the fields of a page say it. */
final class ScopeForm {

    private static final int MOST = 2000;

    private ScopeForm() {}

    /** Faults stay with the fields. */
    static CountScope read(FormFields fields) {
        String places = fields.text("places");
        if (places != null && places.length() > MOST) {
            fields.fault("/places", KernelProblem.INVALID_VALUE, places.substring(0, 60) + "…", "A-01..A-07");
            places = null;
        }
        List<String> items = fields.lines("items");
        if (items.size() > MOST) {
            fields.fault("/items", KernelProblem.INVALID_VALUE, items.size(), "1-" + MOST);
            items = List.of();
        }
        return new CountScope(
                fields.choice(CountReach.class, "reach"),
                fields.column("zones").stream()
                        .filter(Objects::nonNull)
                        .map(zone -> zone.toUpperCase(Locale.ROOT))
                        .toList(),
                places,
                items,
                fields.choice(Movement.class, "movement"),
                within(fields, "percent", 1, 100),
                fields.number("seed"),
                within(fields, "days", 1, 3650),
                null);
    }

    /** A whole number in these bounds; null: nothing was entered, or a fault. */
    static @Nullable Integer within(FormFields fields, String name, int least, int most) {
        Integer number = fields.smallNumber(name);
        if (number != null && (number < least || number > most)) {
            fields.fault("/" + name, KernelProblem.INVALID_VALUE, number, least + "-" + most);
            return null;
        }
        return number;
    }
}
