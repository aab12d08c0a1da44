package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.stowage.carrier.Carriers;
import org.stowage.carrier.NewCarrier;
import org.stowage.carrier.NewCarrier.NewRange;

/** Carriers that give their numbers at once. */
@ApplicationScoped
public class RangeCarriers {

    private final Carriers carriers;

    RangeCarriers(Carriers carriers) {
        this.carriers = carriers;
    }

    /** A new one. @return its code */
    public String code() {
        return code(999);
    }

    /** The same with so many numbers. */
    public String code(long numbers) {
        String code = "R" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        return carriers.create(new NewCarrier(
                        code,
                        "Carrier " + code,
                        null,
                        null,
                        null,
                        List.of(new NewRange(code, "", 8, "mod10", 1L, numbers))))
                .code();
    }
}
