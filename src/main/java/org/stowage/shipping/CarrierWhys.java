package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.Carriers;
import org.stowage.outbound.Money;
import org.stowage.shipping.ParcelCarrierSql.Kept;
import org.stowage.tariff.Choice;
import org.stowage.tariff.ChoiceView;

/** Why this carrier: of a parcel what was kept when it was decided, of an order what would be decided now. */
@ApplicationScoped
public class CarrierWhys {

    private final ParcelCarriers chosen;
    private final ParcelCarrierSql sql;
    private final Carriers carriers;
    private final ChoiceText text;

    CarrierWhys(ParcelCarriers chosen, ParcelCarrierSql sql, Carriers carriers, ChoiceText text) {
        this.chosen = chosen;
        this.sql = sql;
        this.carriers = carriers;
        this.text = text;
    }

    @Transactional
    public CarrierWhy of(Parcel parcel, PackOrder order) {
        return sql.kept(parcel.warehouseId(), parcel.id())
                .map(kept -> kept(parcel, kept))
                .orElseGet(() -> new CarrierWhy(
                        parcel.parcelNo(),
                        code(parcel.carrierId()),
                        parcel.service(),
                        named(order) ? "order" : "standard",
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Transactional
    public CarrierWhy of(long warehouseId, PackOrder order) {
        if (named(order)) {
            return new CarrierWhy(
                    order.orderNo(), order.carrier(), order.service(), "order", null, null, null, null, null);
        }
        Choice answer = chosen.proposal(warehouseId, order, null);
        ChoiceView view = ChoiceView.of(answer, text.language());
        ChoiceView.Offer best = view.chosen();
        String by = best != null ? "rules" : view.candidates().isEmpty() ? "standard" : "nobody";
        return new CarrierWhy(
                order.orderNo(),
                best == null ? null : best.carrier(),
                best == null ? null : best.service(),
                by,
                best == null ? null : best.price(),
                null,
                null,
                null,
                view);
    }

    private CarrierWhy kept(Parcel parcel, Kept kept) {
        return new CarrierWhy(
                parcel.parcelNo(),
                kept.carrier(),
                kept.service().isEmpty() ? null : kept.service(),
                kept.decidedBy() == null ? "rules" : "person",
                kept.price() == null ? null : new Money(coins(kept), kept.currency()),
                kept.decidedBy(),
                kept.reason(),
                kept.decidedAt(),
                ChoiceView.of(text.read(kept.choice()), text.language()));
    }

    /** As the carrier writes it: the column has more digits than coins have. */
    private static @Nullable BigDecimal coins(Kept kept) {
        return kept.price() == null || kept.currency() == null
                ? kept.price()
                : kept.price().setScale(Currency.getInstance(kept.currency()).getDefaultFractionDigits());
    }

    private @Nullable String code(@Nullable Long carrierId) {
        return carrierId == null ? null : carriers.get(carrierId).code();
    }

    private static boolean named(PackOrder order) {
        return order.carrier() != null && !order.carrier().isBlank();
    }
}
