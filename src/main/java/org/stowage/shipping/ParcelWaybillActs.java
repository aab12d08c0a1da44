package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.CarrierDocument;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.waybill.HeldNumber;
import org.stowage.waybill.WaybillRequest;
import org.stowage.waybill.WaybillRequests;
import org.stowage.waybill.WaybillState;

/** What the office does with a parcel's waybill. Every act names its reason and is audited. */
@ApplicationScoped
public class ParcelWaybillActs {

    private final ParcelSql parcels;
    private final Waybills waybills;
    private final Labelling labelling;
    private final WaybillRequests requests;
    private final WaybillOffice office;
    private final ParcelCarrierSql chosen;

    ParcelWaybillActs(
            ParcelSql parcels,
            Waybills waybills,
            Labelling labelling,
            WaybillRequests requests,
            WaybillOffice office,
            ParcelCarrierSql chosen) {
        this.parcels = parcels;
        this.waybills = waybills;
        this.labelling = labelling;
        this.requests = requests;
        this.office = office;
        this.chosen = chosen;
    }

    /** The number is given back, the parcel takes no other one. @throws Problem parcel-handed-over, no-waybill */
    @Transactional
    @Retrying
    public WaybillView giveUp(long warehouseId, String no, String reason, long actorId) {
        Parcel parcel = lock(warehouseId, no);
        waybills.voidFor(warehouseId, parcel.id());
        return done(parcel, "waybill.void", reason, actorId);
    }

    /**
     * Once more, or from another carrier: what was refused is asked for under another id, what nobody understands is asked
     * about now; a live number is given back first, and the new one follows by itself.
     *
     * @param carrier code of the other one; null: the same
     * @throws Problem carrier-unknown, parcel-handed-over, order-stopped, no-waybill: the parcel was never weighed, or
     *     was taken apart
     */
    @Transactional
    @Retrying
    public WaybillView retry(long warehouseId, String no, @Nullable String carrier, String reason, long actorId) {
        Parcel parcel = lock(warehouseId, no);
        if (carrier != null || !parcel.waybill().isOnTheWay()) {
            return another(warehouseId, no, carrier, reason, actorId);
        }
        requests.again(warehouseId, parcel.id(), false);
        return done(parcel, "waybill.retry", reason, actorId);
    }

    /**
     * What its number was asked for is true no more: one that is still on its way is given up, too.
     *
     * @param carrier code of the other one; null: the same
     * @throws Problem as {@link #retry}
     */
    @Transactional
    WaybillView another(long warehouseId, String no, @Nullable String carrier, String reason, long actorId) {
        Parcel parcel = lock(warehouseId, no);
        if (carrier != null) {
            chosen.overruled(parcel, office.change(parcel, carrier), reason, actorId);
        }
        switch (parcel.waybill()) {
            case REFUSED, VOID -> {
                waybills.mustBeWanted(parcel);
                labelling.again(lock(warehouseId, no), desk(parcel, actorId));
            }
            case HELD, USED, WANTED, REQUESTED, VOIDING ->
                labelling.renew(warehouseId, parcel.id(), desk(parcel, actorId));
            case NONE -> throw Problem.of(ShippingProblem.NO_WAYBILL, parcel.parcelNo());
        }
        return done(parcel, "waybill.retry", reason, actorId);
    }

    /** Its first label, or the next one where it was opened again, is this carrier's. @throws Problem carrier-unknown */
    @Transactional
    void goesBy(long warehouseId, String no, String carrier, String reason, long actorId) {
        Parcel parcel = lock(warehouseId, no);
        chosen.overruled(parcel, office.change(parcel, carrier), reason, actorId);
    }

    /**
     * The carrier does not take the number back: it is dead all the same, and the parcel may take another one.
     *
     * @throws Problem no-request
     */
    @Transactional
    @Retrying
    public WaybillView writeOff(long warehouseId, String no, String reason, long actorId) {
        Parcel parcel = lock(warehouseId, no);
        office.changed(requests.writeOff(warehouseId, parcel.id(), false));
        return done(parcel, "waybill.write-off", reason, actorId);
    }

    /** The carrier does not take the number back: the parcel goes under it after all. @throws Problem no-request */
    @Transactional
    @Retrying
    public WaybillView keep(long warehouseId, String no, String reason, long actorId) {
        Parcel parcel = lock(warehouseId, no);
        WaybillRequest kept = requests.keep(warehouseId, parcel.id(), false);
        office.keep(kept);
        return done(parcel, "waybill.keep", reason, actorId);
    }

    /**
     * A number was taken and the parcel never closed: its label is printed again, and anybody may go on with it.
     *
     * @throws Problem no-waybill
     */
    @Transactional
    @Retrying
    public WaybillView recover(long warehouseId, String no, String reason, long actorId) {
        Parcel parcel = lock(warehouseId, no);
        if (parcel.waybillNo() == null || !parcel.status().isAtTheDesk()) {
            throw Problem.of(ShippingProblem.NO_WAYBILL, parcel.parcelNo());
        }
        parcels.hand(warehouseId, parcel.id(), 0, parcel.stationId(), parcel.locationId());
        office.recover(parcel, reason, actorId);
        return done(parcel, "waybill.recover", reason, actorId);
    }

    /** What only a person can say. @param decision write-off, keep or recover */
    WaybillView decide(long warehouseId, String no, String decision, String reason, long actorId) {
        return switch (decision) {
            case "write-off" -> writeOff(warehouseId, no, reason, actorId);
            case "keep" -> keep(warehouseId, no, reason, actorId);
            default -> recover(warehouseId, no, reason, actorId);
        };
    }

    /** A number under which the customer sends the goods back. @throws Problem parcel-unknown */
    @Transactional
    @Retrying
    public WaybillView back(long warehouseId, String no, @Nullable String carrier, long actorId) {
        return backOf(lock(warehouseId, no), office.wantBack(lock(warehouseId, no), carrier, actorId));
    }

    /** How far it is. @param wayBack that of the customer's parcel to us */
    @Transactional
    public WaybillView view(long warehouseId, String no, boolean wayBack) {
        Parcel parcel = lock(warehouseId, no);
        WaybillRequest request = requests.latest(warehouseId, parcel.id(), wayBack)
                .filter(latest -> wayBack || parcel.waybillNo() == null || isLive(parcel, latest))
                .orElse(null);
        if (wayBack) {
            return request == null
                    ? WaybillView.of(parcel.parcelNo(), WaybillState.NONE.text(), null, null, null)
                    : backOf(parcel, request);
        }
        HeldNumber held = parcel.waybillNo() == null || request == null
                ? null
                : requests.held(request).orElse(null);
        return WaybillView.of(parcel.parcelNo(), parcel.waybillState(), parcel.waybillNo(), request, held);
    }

    /** The carrier's own label of the live number. @throws Problem no-label-of-carrier: we draw it, or it is too old */
    @Transactional
    public CarrierDocument document(long warehouseId, String no) {
        Parcel parcel = lock(warehouseId, no);
        return requests.latest(warehouseId, parcel.id(), false)
                .filter(request -> isLive(parcel, request))
                .flatMap(request -> requests.document(warehouseId, request.id()))
                .orElseThrow(() -> Problem.of(ShippingProblem.NO_LABEL_OF_CARRIER, parcel.parcelNo()));
    }

    /** The parcel goes under this request's number, not under one of a range or of an older request. */
    private static boolean isLive(Parcel parcel, WaybillRequest request) {
        return parcel.waybillNo() != null && parcel.waybillNo().equals(request.no());
    }

    private WaybillView backOf(Parcel parcel, WaybillRequest request) {
        return WaybillView.of(
                parcel.parcelNo(),
                request.state().text(),
                request.no(),
                request,
                requests.held(request).orElse(null));
    }

    private WaybillView done(Parcel parcel, String act, String reason, long actorId) {
        office.note(parcel, act, reason, actorId);
        return view(parcel.warehouseId(), parcel.parcelNo(), false);
    }

    private Parcel lock(long warehouseId, String no) {
        Parcel found = parcels.find(warehouseId, no).orElseThrow(() -> Problem.of(ShippingProblem.PARCEL_UNKNOWN, no));
        return parcels.lock(warehouseId, found.id());
    }

    private static PackDesk desk(Parcel parcel, long actorId) {
        return new PackDesk(
                actorId, true, parcel.stationId(), parcel.locationId(), "waybill:" + parcel.parcelNo(), Instant.now());
    }
}
