package org.stowage.tariff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Exact;

/**
 * Who may not, or must, take which parcels.
 *
 * @param code names the rule in every "why"
 * @param warehouse null: in every one
 * @param carrier whom it is about; null: all
 * @param service of the carrier; null: all
 * @param days for {@code within}
 * @param amount for {@code demote}: so much dearer it counts
 * @param note why there is this rule
 */
public record CarrierRule(
        @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+){0,9}") @Size(max = 40)
        String code,

        @NotNull Kind kind,
        @Nullable @Size(max = 30) String warehouse,
        @Nullable @Size(max = 30) String carrier,
        @Nullable @Size(max = 60) String service,
        @Nullable @Valid When when,
        @Nullable @Min(0) @Max(365) Integer days,
        @Nullable @PositiveOrZero @Exact BigDecimal amount,
        @Nullable @Size(max = 200) String note) {

    /**
     * EXCLUDE: does not take such parcels; ONLY: takes no others; TAKE: takes them all; WITHIN: only where it promises to be
     * there in so many days; DEMOTE: counts as dearer than it is.
     */
    public enum Kind {
        EXCLUDE,
        ONLY,
        TAKE,
        WITHIN,
        DEMOTE
    }

    boolean isAbout(CostTable table) {
        return (carrier == null || carrier.equalsIgnoreCase(table.carrier()))
                && (service == null || service.equals(table.service()));
    }

    boolean rulesOut(CostTable table, @Nullable Integer promised, Consignment parcel, boolean isGone) {
        boolean holds = (when == null ? When.ALWAYS : when).holds(parcel, isGone);
        return switch (kind) {
            case EXCLUDE -> isAbout(table) && holds;
            case ONLY -> isAbout(table) && !holds;
            case TAKE -> !isAbout(table) && holds;
            case WITHIN -> isAbout(table) && holds && days != null && (promised == null || promised > days);
            case DEMOTE -> false;
        };
    }

    BigDecimal penalty(CostTable table, Consignment parcel, boolean isGone) {
        boolean holds = kind == Kind.DEMOTE
                && amount != null
                && isAbout(table)
                && (when == null ? When.ALWAYS : when).holds(parcel, isGone);
        return holds && amount != null ? amount : BigDecimal.ZERO;
    }

    /** Its note where it has one: the code is named beside it. */
    String why() {
        return note == null ? "" : note;
    }
}
