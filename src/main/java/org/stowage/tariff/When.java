package org.stowage.tariff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.Charge;
import org.stowage.kernel.Exact;

/**
 * Which parcels a rule is about: all that is said must hold; nothing said: every parcel.
 *
 * @param valueOver of the goods, in {@code currency}; a value in another one, or unknown, is never over it
 * @param overLengthMm of the longest side; a box of unknown size is never over it
 * @param pickedUp true: the carrier has been here today for the last time; false: it still comes
 */
public record When(
        @Nullable @Size(max = 500) List<@NotBlank @Size(max = 100) String> regions,
        @Nullable @PositiveOrZero Long overGrams,
        @Nullable @PositiveOrZero Long upToGrams,
        @Nullable @PositiveOrZero Long overLengthMm,
        @Nullable @PositiveOrZero @Exact BigDecimal valueOver,
        @Nullable @PositiveOrZero @Exact BigDecimal valueUpTo,
        @Nullable @Pattern(regexp = "[A-Z]{3}") String currency,
        @Nullable Boolean cod,
        @Nullable @Size(max = 100) List<@NotBlank @Size(max = 100) String> channels,
        @Nullable @Size(max = 100) List<@NotBlank @Size(max = 100) String> owners,
        @Nullable @Size(max = 100) List<@NotBlank @Size(max = 100) String> classes,
        @Nullable Boolean pickedUp) {

    static final When ALWAYS = new When(null, null, null, null, null, null, null, null, null, null, null, null);

    /** @param isGone the candidate's carrier comes no more today */
    boolean holds(Consignment parcel, boolean isGone) {
        return isAt(parcel)
                && (overGrams == null || parcel.grams() > overGrams)
                && (upToGrams == null || parcel.grams() <= upToGrams)
                && (overLengthMm == null || parcel.box() != null && parcel.box().longest() > overLengthMm)
                && isWorth(parcel.value())
                && (cod == null || cod == (parcel.cod() != null))
                && names(channels, parcel.channel() == null ? List.of() : List.of(parcel.channel()))
                && names(owners, parcel.owners())
                && names(classes, parcel.classes())
                && (pickedUp == null || pickedUp == isGone);
    }

    private boolean isAt(Consignment parcel) {
        return regions == null
                || regions.isEmpty()
                || regions.stream().flatMap(text -> Region.read(text).stream()).anyMatch(r -> r.holds(parcel.to()));
    }

    private boolean isWorth(@Nullable Charge value) {
        if (valueOver == null && valueUpTo == null) {
            return true;
        }
        return value != null
                && value.currency().equals(currency)
                && (valueOver == null || value.amount().compareTo(valueOver) > 0)
                && (valueUpTo == null || value.amount().compareTo(valueUpTo) <= 0);
    }

    private static boolean names(@Nullable List<String> wanted, Collection<String> there) {
        return wanted == null
                || wanted.isEmpty()
                || there.stream()
                        .anyMatch(each ->
                                wanted.stream().anyMatch(name -> upper(name).equals(upper(each))));
    }

    private static String upper(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
