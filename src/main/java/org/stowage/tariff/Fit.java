package org.stowage.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.Charge;

/** What of its own table keeps a service from a parcel: speed, size, weight, money that it does not collect. */
final class Fit {

    private Fit() {}

    static List<Reason> against(CostTable table, Consignment parcel) {
        List<Reason> against = new ArrayList<>();
        speed(table, parcel, against);
        size(table.takes(), parcel, against);
        Charge cod = parcel.cod();
        if (cod != null && !table.takes().collects()) {
            against.add(Reason.of("no-cod"));
        } else if (cod != null && !cod.currency().equals(table.currency())) {
            against.add(Reason.of("cod-currency", cod.currency(), table.currency()));
        }
        Charge insured = parcel.insured();
        boolean pricedByValue = table.extras().stream().anyMatch(extra -> extra.base() == Surcharge.Base.VALUE);
        if (insured != null && pricedByValue && !insured.currency().equals(table.currency())) {
            against.add(Reason.of("value-currency", insured.currency(), table.currency()));
        }
        return against;
    }

    /** What may make the price another one when more is known. */
    static List<Reason> unknown(CostTable table, Consignment parcel) {
        List<Reason> noted = new ArrayList<>();
        if (parcel.grams() == 0) {
            noted.add(Reason.of("weight-unknown"));
        }
        if (parcel.box() == null && table.rounding().divisor() != null) {
            noted.add(Reason.of("size-unknown"));
        }
        return noted;
    }

    private static void speed(CostTable table, Consignment parcel, List<Reason> against) {
        String asked = parcel.service();
        if (asked == null || asked.isBlank()) {
            return;
        }
        Optional<Level> level = Level.read(asked);
        if (level.isPresent() && !table.level().serves(level.get())) {
            against.add(Reason.of("level", table.level().word(), level.get().word()));
        } else if (level.isEmpty() && !table.service().equalsIgnoreCase(asked.strip())) {
            against.add(Reason.of("service", asked.strip()));
        }
    }

    private static void size(Limits limits, Consignment parcel, List<Reason> against) {
        over("too-heavy", parcel.each(parcel.grams()), limits.maxGrams(), against);
        Measures box = parcel.box();
        if (box != null) {
            over("too-long", box.longest(), limits.maxLengthMm(), against);
            over("too-thick", box.girth(), limits.maxGirthMm(), against);
        }
    }

    private static void over(String code, long is, @Nullable Long most, List<Reason> against) {
        if (most != null && is > most) {
            against.add(Reason.of(code, is, most));
        }
    }
}
