package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Audit;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.Carriers;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.outbound.NamedCarrier;
import org.stowage.tariff.Choice;
import org.stowage.waybill.WaybillState;

/** Somebody knows better than the rules: another carrier, with a reason, audited. */
@ApplicationScoped
public class CarrierOverrides {

    private final ParcelCarriers chosen;
    private final ParcelCarrierSql sql;
    private final ParcelWaybillActs waybills;
    private final NamedCarrier named;
    private final Carriers carriers;
    private final Audit audit;

    CarrierOverrides(
            ParcelCarriers chosen,
            ParcelCarrierSql sql,
            ParcelWaybillActs waybills,
            NamedCarrier named,
            Carriers carriers,
            Audit audit) {
        this.chosen = chosen;
        this.sql = sql;
        this.waybills = waybills;
        this.named = named;
        this.carriers = carriers;
        this.audit = audit;
    }

    /**
     * A number that it has already is given back first, and another label follows.
     *
     * @param parcel locked
     * @throws Problem carrier-unknown, parcel-handed-over, order-stopped, no-waybill: the parcel was taken apart
     */
    @Transactional
    @Retrying
    public void parcel(Parcel parcel, PackOrder order, CarrierWanted wanted, long actorId) {
        Carrier carrier = carriers.get(wanted.carrier());
        switch (parcel.status()) {
            case HANDED_OVER, LOADED -> throw Problem.of(ShippingProblem.PARCEL_HANDED_OVER, parcel.parcelNo());
            case CANCELLED -> throw Problem.of(ShippingProblem.NO_WAYBILL, parcel.parcelNo());
            case OPEN, WEIGHED, LABELLED, CLOSED -> {}
        }
        Choice why = chosen.proposal(parcel.warehouseId(), order, parcel);
        String service = service(carrier, wanted.service(), why);
        chosen.keep(parcel, why, DecidedCarrier.by(actorId, wanted.reason(), carrier, service, why));
        sql.change(parcel, carrier.id(), service);
        audit.record(
                parcel.warehouseId(), actorId, "parcel.carrier", parcel.parcelNo(), detail(carrier, service, wanted));
        if (parcel.waybill() != WaybillState.NONE) {
            waybills.retry(parcel.warehouseId(), parcel.parcelNo(), carrier.code(), wanted.reason(), actorId);
        }
    }

    /**
     * Parcels that are opened from now on go with this carrier; those that were begun follow by {@link #parcel}.
     *
     * @throws Problem carrier-unknown, not-found
     */
    @Transactional
    @Retrying
    public void order(long warehouseId, PackOrder order, CarrierWanted wanted, long actorId) {
        Carrier carrier = carriers.get(wanted.carrier());
        Choice why = chosen.proposal(warehouseId, order, null);
        String service = service(carrier, wanted.service(), why);
        named.name(warehouseId, order.id(), carrier.code(), service, wanted.reason(), actorId);
        audit.record(warehouseId, actorId, "order.carrier", order.orderNo(), detail(carrier, service, wanted));
    }

    /** The one that was named, else the best one that the carrier has a table for. */
    private static @Nullable String service(Carrier carrier, @Nullable String asked, Choice why) {
        return asked != null && !asked.isBlank()
                ? asked.strip()
                : why.candidates().stream()
                        .filter(each -> each.carrierId() == carrier.id())
                        .findFirst()
                        .map(each -> each.service())
                        .orElse(null);
    }

    private static Map<String, String> detail(Carrier carrier, @Nullable String service, CarrierWanted wanted) {
        Map<String, String> detail = new HashMap<>(Map.of("carrier", carrier.code(), "reason", wanted.reason()));
        if (service != null) {
            detail.put("service", service);
        }
        return detail;
    }
}
