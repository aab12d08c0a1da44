package org.stowage.shipping;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.Carrier;
import org.stowage.tariff.Candidate;
import org.stowage.tariff.Choice;
import org.stowage.tariff.Quote;

/**
 * Who takes a parcel.
 *
 * @param service the carrier's own word; empty: its usual one
 * @param price null: it has none for the parcel
 * @param by null: the rules decided
 */
record DecidedCarrier(
        long carrierId,
        String service,
        @Nullable BigDecimal price,
        @Nullable String currency,
        @Nullable Long by,
        @Nullable String reason) {

    static DecidedCarrier byRules(Candidate best, Choice choice) {
        Quote quote = best.quote();
        return new DecidedCarrier(
                best.carrierId(),
                best.service(),
                quote == null ? null : quote.total(),
                quote == null ? null : choice.currency(),
                null,
                null);
    }

    static DecidedCarrier by(long operatorId, String reason, Carrier carrier, @Nullable String service, Choice choice) {
        Candidate priced =
                choice.candidate(carrier.code(), service == null ? "" : service).orElse(null);
        Quote quote = priced == null ? null : priced.quote();
        return new DecidedCarrier(
                carrier.id(),
                service == null ? "" : service,
                quote == null ? null : quote.total(),
                quote == null ? null : choice.currency(),
                operatorId,
                reason);
    }
}
