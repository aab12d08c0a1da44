package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.carrier.Carriers;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;
import org.stowage.kernel.Retrying;
import org.stowage.outbound.OrderStop;
import org.stowage.site.WarehouseKey;

/**
 * The carrier's door: parcels go onto the carrier's open manifest and leave with it. A parcel is on one manifest, ever;
 * when the manifest is handed over its goods leave the books in the same transaction, a thousand parcels in few statements.
 */
@ApplicationScoped
public class Manifests {

    /** More than any van takes; keeps one handover one short transaction. */
    static final int MOST = 5_000;

    private final ManifestSql sql;
    private final HandoverSql handover;
    private final Departure departure;
    private final Carriers carriers;
    private final DoorBoxes boxes;

    Manifests(ManifestSql sql, HandoverSql handover, Departure departure, Carriers carriers, DoorBoxes boxes) {
        this.sql = sql;
        this.handover = handover;
        this.departure = departure;
        this.carriers = carriers;
        this.boxes = boxes;
    }

    /** The open manifest of the carrier, begun where there is none. */
    @Transactional
    @Retrying
    public Manifest open(WarehouseKey warehouse, String carrier, long actorId) {
        Optional<Manifest> begun = sql.begin(warehouse.id(), warehouse.code(), carrier, actorId);
        if (begun.isPresent()) {
            return begun.get();
        }
        long carrierId = carriers.get(carrier).id();
        return sql.open(warehouse.id(), carrierId)
                .or(() -> sql.begin(warehouse.id(), warehouse.code(), carrier, actorId))
                .or(() -> sql.open(warehouse.id(), carrierId))
                .orElseThrow(() -> Problem.of(KernelProblem.LOST_RACE));
    }

    /**
     * The carrier's manifest, opened and handed over in one act.
     *
     * @param nos parcel or waybill numbers; null: everything of the carrier that is closed and not stopped
     * @throws Problem those of {@link #open}, {@link #load} and {@link #handOver}
     */
    @Transactional
    @Retrying
    public HandedOver send(WarehouseKey warehouse, String carrier, @Nullable List<String> nos, long actorId) {
        Manifest manifest = open(warehouse, carrier, actorId);
        put(manifest, nos == null ? going(manifest) : nos, true, actorId);
        return leave(manifest, Handover.ON_PAPER, actorId, Instant.now());
    }

    /** @throws Problem manifest-unknown */
    @Transactional
    public Manifest get(long warehouseId, String no) {
        return find(warehouseId, no).orElseThrow(() -> Problem.of(ShippingProblem.MANIFEST_UNKNOWN, no));
    }

    /**
     * For whoever asks: parcels of several owners leave in one van, so who serves some owners only finds no manifest.
     *
     * @throws Problem manifest-unknown
     */
    @Transactional
    public Manifest get(long warehouseId, String no, Actor reader) {
        return find(warehouseId, no)
                .filter(found -> reader.owners() == null)
                .orElseThrow(() -> Problem.of(ShippingProblem.MANIFEST_UNKNOWN, no));
    }

    @Transactional
    public Optional<Manifest> find(long warehouseId, String no) {
        return sql.find(warehouseId, no);
    }

    /** Newest first. */
    @Transactional
    public List<Manifest> list(long warehouseId, @Nullable String status, long before, int limit) {
        return sql.list(warehouseId, status, before, limit);
    }

    @Transactional
    public List<ManifestParcel> parcels(Manifest manifest) {
        return sql.parcels(manifest.warehouseId(), manifest.id());
    }

    @Transactional
    public long count(Manifest manifest) {
        return sql.count(manifest.warehouseId(), manifest.id());
    }

    /** Those on it whose orders were stopped since: they come off when it is handed over. */
    @Transactional
    public List<StoppedParcel> stopped(Manifest manifest) {
        return sql.stopped(manifest.warehouseId(), manifest.id());
    }

    /** Closed parcels of the manifest's carrier that are on none, nor on the problem shelf. */
    @Transactional
    public List<WaitingParcel> waiting(Manifest manifest) {
        return sql.waiting(manifest.warehouseId(), manifest.carrierId());
    }

    /**
     * All of them or none.
     *
     * @param nos parcel or waybill numbers
     * @throws Problem naming each parcel that may not go on: parcel-unknown, parcel-on-manifest, parcel-other-carrier,
     *     parcel-not-closed, parcel-on-shelf, order-stopped, boxes-missing; manifest-handed-over
     */
    @Transactional
    @Retrying
    public void load(Manifest manifest, List<String> nos, long actorId) {
        put(locked(manifest), nos, false, actorId);
    }

    /**
     * One scan at the door. A parcel of several boxes is on with the last of them.
     *
     * @param no of a parcel, a waybill or one of several boxes
     * @throws Problem as {@link #load}; box-scanned
     */
    @Transactional
    @Retrying
    public BoxScan scan(Manifest manifest, String no, long actorId) {
        Manifest open = locked(manifest);
        LoadingState state = sql.states(open.warehouseId(), List.of(no)).getFirst();
        state.fault(open).ifPresent(fault -> {
            throw Problem.all(List.of(fault));
        });
        String parcelNo = Objects.requireNonNull(state.parcelNo());
        BoxScan scan = state.boxesOpen() == 0
                ? new BoxScan(parcelNo, List.of())
                : boxes.scan(open.warehouseId(), state, actorId);
        if (scan.isWhole()) {
            put(open, List.of(parcelNo), true, actorId);
        }
        return scan;
    }

    /** @param isWhole nobody scans: with a parcel all its boxes are meant */
    private void put(Manifest manifest, List<String> nos, boolean isWhole, long actorId) {
        if (nos.isEmpty()) {
            return;
        }
        if (nos.size() > MOST) {
            throw Problem.of(ShippingProblem.TOO_MANY_PARCELS, nos.size(), MOST);
        }
        List<LoadingState> states = sql.states(manifest.warehouseId(), nos);
        List<Fault> faults = new ArrayList<>(states.stream()
                .map(state -> state.fault(manifest))
                .flatMap(Optional::stream)
                .toList());
        if (!isWhole) {
            faults.addAll(boxes.missing(manifest.warehouseId(), states));
        }
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        List<Long> parcels = states.stream()
                .map(state -> Objects.requireNonNull(state.parcelId()))
                .distinct()
                .toList();
        if (sql.load(manifest.warehouseId(), manifest.id(), parcels, actorId) != parcels.size()) {
            throw Problem.of(KernelProblem.LOST_RACE);
        }
    }

    /** Off the manifest: the parcel is closed and waits again. @throws Problem manifest-handed-over */
    @Transactional
    @Retrying
    public void takeOff(Manifest manifest, long parcelId) {
        sql.takeOff(locked(manifest).warehouseId(), parcelId);
    }

    /** Everything of the carrier that is closed and not stopped: the van takes all. */
    @Transactional
    @Retrying
    public void loadAll(Manifest manifest, long actorId) {
        List<String> going = going(manifest);
        if (!going.isEmpty()) {
            put(locked(manifest), going, true, actorId);
        }
    }

    private List<String> going(Manifest manifest) {
        return waiting(manifest).stream()
                .filter(parcel -> parcel.stopReason() == null)
                .map(WaitingParcel::parcelNo)
                .limit(MOST)
                .toList();
    }

    /**
     * Both sides sign: the goods leave the building and the books. Parcels of orders that were stopped since they were
     * loaded come off the manifest, closed again; the others do not wait for them.
     *
     * @throws Problem manifest-empty, manifest-handed-over, order-stopped naming each order where nothing else is on
     */
    @Transactional
    @Retrying
    public HandedOver handOver(Manifest asked, Handover signed, long actorId, Instant happenedAt) {
        return leave(locked(asked), signed, actorId, happenedAt);
    }

    private HandedOver leave(Manifest manifest, Handover signed, long actorId, Instant happenedAt) {
        long warehouse = manifest.warehouseId();
        List<HandoverSql.Leaving> loaded = handover.leaving(warehouse, manifest.id());
        if (loaded.isEmpty()) {
            throw Problem.of(ShippingProblem.MANIFEST_EMPTY, manifest.manifestNo());
        }
        List<OrderStop> stops = departure.stopped(warehouse, loaded);
        Set<Long> stopped = stops.stream().map(OrderStop::orderId).collect(Collectors.toSet());
        List<HandoverSql.Leaving> goods = loaded.stream()
                .filter(leaving -> !stopped.contains(leaving.orderId()))
                .toList();
        if (goods.isEmpty()) {
            throw Problem.all(stops.stream()
                    .map(stop -> Problem.fault("", ShippingProblem.ORDER_STOPPED, stop.orderNo(), stop.reason()))
                    .toList());
        }
        List<StoppedParcel> off = stopped.isEmpty() ? List.of() : handover.takeOff(warehouse, manifest.id(), stopped);
        List<HandoverSql.Left> left = handover.leave(manifest, signed);
        if (left.stream().anyMatch(parcel -> parcel.id() == 0)) {
            throw new IllegalStateException("a parcel of " + manifest.manifestNo() + " is not loaded");
        }
        departure.leave(manifest, goods, actorId, happenedAt);
        return new HandedOver(
                manifest.handedOver(signed, left.getFirst().handedOverAt()),
                left.stream().map(HandoverSql.Left::parcel).toList(),
                off);
    }

    private Manifest locked(Manifest asked) {
        Manifest manifest = sql.lock(asked.warehouseId(), asked.id());
        if (!manifest.isOpen()) {
            throw Problem.of(ShippingProblem.MANIFEST_HANDED_OVER, manifest.manifestNo());
        }
        return manifest;
    }
}
