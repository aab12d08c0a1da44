package org.stowage.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.Role;
import org.stowage.outbound.Orders;
import org.stowage.shipping.Parcel;
import org.stowage.shipping.Parcels;
import org.stowage.site.Warehouse;
import org.stowage.task.NextScan;
import org.stowage.task.Reply;
import org.stowage.task.ScanDesk;
import org.stowage.task.ScanRequest;
import org.stowage.task.Source;

/**
 * Leads a visitor from the login to a printed label. What it says comes from how things really stand: the visitor's own
 * session at the scan desk, the order's state. What it scans goes through the station's simulated devices to the open scan
 * page, or straight to the scan desk where none is open.
 */
@ApplicationScoped
class Tour {

    static final String STATION = "PACK-1";

    private final Orders orders;
    private final Parcels parcels;
    private final ScanDesk desk;
    private final DemoDevices devices;
    private final Building building;
    private final DemoSql sql;

    Tour(Orders orders, Parcels parcels, ScanDesk desk, DemoDevices devices, Building building, DemoSql sql) {
        this.orders = orders;
        this.parcels = parcels;
        this.desk = desk;
        this.devices = devices;
        this.building = building;
        this.sql = sql;
    }

    /** @param asked the order of this tour so far; null: choose one */
    TourView view(Plan plan, Actor actor, @Nullable String asked) {
        Warehouse warehouse = building.warehouse(plan);
        Reply reply = desk.resume(warehouse.id(), null);
        String order = order(warehouse, reply, asked);
        Optional<Parcel> labelled = order == null ? Optional.empty() : labelled(warehouse, order);
        boolean closed = labelled.filter(parcel -> parcel.closedAt() != null).isPresent();
        TourStep now = !mayPack(actor) ? TourStep.LOGIN : closed ? TourStep.DONE : TourStep.of(reply);
        return new TourView(
                now,
                order,
                labelled.map(Parcel::parcelNo).orElse(null),
                now == TourStep.DONE ? null : next(now, reply, order).orElse(null),
                reply,
                devices.isPageOpen(warehouse, STATION));
    }

    /**
     * The next scan, if it is still the one that the visitor saw.
     *
     * @param seen its raw form
     */
    void scan(Plan plan, Actor actor, @Nullable String order, String seen) {
        Warehouse warehouse = building.warehouse(plan);
        TourView now = view(plan, actor, order);
        NextScan next = now.next();
        if (next == null || !next.raw().equals(seen)) {
            return;
        }
        Reply reply = now.reply();
        boolean known = !reply.session().equals(ScanDesk.NO_SESSION);
        if (known && STATION.equalsIgnoreCase(reply.station()) && now.pageOpen()) {
            devices.say(warehouse, STATION, next);
            return;
        }
        desk.scan(
                new ScanRequest(
                        UUID.randomUUID(),
                        known ? reply.session() : null,
                        known ? null : warehouse.code(),
                        STATION.equalsIgnoreCase(reply.station()) ? null : STATION,
                        null,
                        next.raw(),
                        next.source() == Source.KEY ? Source.SCALE : Source.SERIAL,
                        Instant.now()),
                actor);
    }

    static boolean mayPack(Actor actor) {
        return actor.has(Role.PACKER) || actor.has(Role.MANAGER);
    }

    private static Optional<NextScan> next(TourStep now, Reply reply, @Nullable String order) {
        return switch (now) {
            case LOGIN, DONE -> Optional.empty();
            case DESK ->
                reply.dialog().equals("pack") || reply.expects().contains("confirm")
                        ? NextScan.of(reply, null)
                        : Optional.of(new NextScan("C-PACK", Source.SCAN));
            case ORDER -> Optional.ofNullable(order).map(no -> new NextScan("O-" + no, Source.SCAN));
            default -> NextScan.of(reply, null);
        };
    }

    /** The one at the desk; else the one that was asked for; else one that waits, of a single line and without wishes. */
    private @Nullable String order(Warehouse warehouse, Reply reply, @Nullable String asked) {
        Optional<String> atTheDesk = reply.dialog().equals("pack")
                ? reply.fields().stream()
                        .filter(field -> field.name().equals("order"))
                        .map(field -> String.valueOf(field.value()))
                        .findFirst()
                : Optional.empty();
        if (atTheDesk.isPresent()) {
            return atTheDesk.get();
        }
        if (asked != null && orders.find(warehouse.id(), asked).isPresent()) {
            return asked;
        }
        return sql.plainPicked(warehouse.id()).orElse(null);
    }

    private Optional<Parcel> labelled(Warehouse warehouse, String order) {
        return orders.find(warehouse.id(), order)
                .flatMap(head -> parcels.ofOrder(warehouse.id(), head.id()).stream()
                        .filter(parcel -> parcel.waybillNo() != null)
                        .findFirst());
    }
}
