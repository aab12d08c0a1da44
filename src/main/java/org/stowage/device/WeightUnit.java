package org.stowage.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** In what a scale counts. A pound is 453.59237 g exactly (international agreement of 1959), an ounce its sixteenth. */
public enum WeightUnit {
    @JsonProperty("g")
    G("1"),
    @JsonProperty("kg")
    KG("1000"),
    @JsonProperty("lb")
    LB("453.59237"),
    @JsonProperty("oz")
    OZ("28.349523125");

    private final BigDecimal grams;

    WeightUnit(String grams) {
        this.grams = new BigDecimal(grams);
    }

    /** As it stands in a frame: {@code kg}, {@code LB}, {@code lbs}. */
    static Optional<WeightUnit> of(String written) {
        return switch (written.strip().toLowerCase(Locale.ROOT)) {
            case "g" -> Optional.of(G);
            case "kg" -> Optional.of(KG);
            case "lb", "lbs" -> Optional.of(LB);
            case "oz" -> Optional.of(OZ);
            default -> Optional.empty();
        };
    }

    /** @param number of at most ten digits, spaces after its sign allowed; halves are rounded up */
    long grams(String number) {
        return grams(new BigDecimal(number.replace(" ", "")));
    }

    long grams(BigDecimal number) {
        return number.multiply(grams).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
