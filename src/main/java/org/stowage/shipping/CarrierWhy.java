package org.stowage.shipping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stowage.outbound.Money;
import org.stowage.tariff.ChoiceView;

/**
 * Who takes a parcel, or would take an order, and why.
 *
 * @param no of the parcel or the order
 * @param carrier code; null: nobody yet
 * @param by {@code order}: it names its carrier; {@code standard}: the house has no cost tables; {@code rules}; {@code
 *     person}; {@code nobody}: nobody may take it
 * @param price what it should cost; null: it has none for the parcel
 * @param decidedBy name of the person
 * @param why what the rules say; null: they were not asked
 */
public record CarrierWhy(
        String no,
        @Nullable String carrier,
        @Nullable String service,
        String by,
        @Nullable Money price,
        @Nullable String decidedBy,
        @Nullable String reason,
        @Nullable Instant decidedAt,
        @Nullable ChoiceView why) {}
