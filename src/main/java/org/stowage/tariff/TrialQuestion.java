package org.stowage.tariff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.Charge;
import org.stowage.outbound.Money;
import org.stowage.site.Warehouse;

/**
 * A parcel that is only thought of: who would take it?
 *
 * @param service a level, or a carrier's own word; null: whatever is cheapest
 * @param day null: today
 */
record TrialQuestion(
        @NotBlank String warehouse,
        @NotNull @Valid To to,
        @PositiveOrZero @Max(Band.MOST_GRAMS) long grams,
        @Nullable @Valid Measures box,
        @Nullable @Valid Money cod,
        @Nullable @Valid Money declaredValue,
        @Nullable @Size(max = 100) String channel,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 100) String> owners,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 100) String> classes,
        @Nullable @Size(max = 60) String service,
        @Nullable LocalDate day) {

    record To(
            @Nullable @Size(max = 2) String country,
            @Nullable @Size(max = 100) String province,
            @Nullable @Size(max = 100) String city,
            @Nullable @Size(max = 100) String district,
            @Nullable @Size(max = 20) String postcode) {}

    Consignment parcel(Warehouse from, LocalDate today) {
        Charge value = charge(declaredValue);
        return new Consignment(
                Destination.of(
                        to.country(),
                        to.province(),
                        to.city(),
                        to.district(),
                        to.postcode(),
                        from.sender().country()),
                grams,
                true,
                box,
                1,
                charge(cod),
                value,
                value,
                channel,
                owners == null ? Set.of() : Set.copyOf(owners),
                classes == null ? Set.of() : Set.copyOf(classes),
                service,
                day == null ? today : day);
    }

    private static @Nullable Charge charge(@Nullable Money money) {
        return money == null
                        || money.amount() == null
                        || money.currency() == null
                        || money.amount().signum() <= 0
                ? null
                : new Charge(money.amount(), money.currency());
    }
}
