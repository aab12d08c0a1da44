package org.stowage.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stowage.device.DeviceAddress;
import org.stowage.device.LinkKind;
import org.stowage.site.Locations;
import org.stowage.site.NewLocation;
import org.stowage.site.NewWarehouse;
import org.stowage.site.Sender;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;
import org.stowage.station.Devices;
import org.stowage.station.Stations;

/** Walls and furniture: the warehouse, its places, its desks with what is plugged in, and the carriers that call. */
@ApplicationScoped
class Building {

    static final int DESKS = 4;
    static final String POST = "POST";
    static final String SWIFT = "SWIFT";
    static final String COMET = "COMET";
    private static final int CHUNK = 500;

    /** Nobody: the demo builds itself. */
    private static final long HOUSE = 0;

    private final Warehouses warehouses;
    private final Locations locations;
    private final Stations stations;
    private final Devices devices;
    private final Contracts contracts;
    private final Fittings fittings;

    Building(
            Warehouses warehouses,
            Locations locations,
            Stations stations,
            Devices devices,
            Contracts contracts,
            Fittings fittings) {
        this.warehouses = warehouses;
        this.locations = locations;
        this.stations = stations;
        this.devices = devices;
        this.contracts = contracts;
        this.fittings = fittings;
    }

    Warehouse warehouse(Plan plan) {
        return warehouses.scoped(plan.warehouse());
    }

    void build(Plan plan) {
        boolean there = warehouses.visible().stream().anyMatch(w -> w.code().equals(plan.warehouse()));
        if (!there) {
            warehouses.create(new NewWarehouse(
                    plan.warehouse(),
                    "Demo warehouse 演示仓",
                    Warehouse.Mode.FULL,
                    ZoneId.systemDefault().getId(),
                    SENDER));
        }
        long warehouse = warehouse(plan).id();
        List<NewLocation> all = new Racks(plan.size()).locations();
        for (int from = 0; from < all.size(); from += CHUNK) {
            locations.upsert(warehouse, all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
        fittings.boxes(warehouse, HOUSE);
        for (int i = 1; i <= DESKS; i++) {
            desk(plan, warehouse, "PACK-" + i, "Packing desk " + i + " 打包台");
        }
        desk(plan, warehouse, "DOCK-1", "Receiving bench 收货台");
        // labels that are printed before anybody walks come out here
        plugIn(plan, warehouse, null, "WAVES", "printer");
        contracts.sign(plan);
        fittings.door(plan, warehouse);
    }

    private static final Sender SENDER = new Sender(
            "Stowage demo 演示仓", null, "0571-5550100", "CN", "浙江省", "杭州市", "余杭区", "示范路 1 号 1 Demo Road", "311100");

    private void desk(Plan plan, long warehouse, String code, String name) {
        boolean packing = code.startsWith("PACK");
        if (stations.find(warehouse, code).isEmpty()) {
            stations.create(warehouse, code, name, packing ? code : "STAGE-1");
        }
        long station = stations.find(warehouse, code).orElseThrow().id();
        plugIn(plan, warehouse, station, code, "scanner");
        plugIn(plan, warehouse, station, code, "printer");
        if (packing) {
            plugIn(plan, warehouse, station, code, "scale");
        }
    }

    private void plugIn(Plan plan, long warehouse, @Nullable Long station, String code, String kind) {
        String name = code + " " + kind;
        if (devices.all(warehouse).stream().noneMatch(device -> device.name().equals(name))) {
            devices.create(
                    warehouse,
                    station,
                    name,
                    kind,
                    new DeviceAddress(LinkKind.SIMULATED, address(plan, code, kind), "simulated-" + kind));
        }
    }

    /** Name of a simulated device: the one desk's scanner, printer or scale. */
    static String address(Plan plan, String station, String kind) {
        return (plan.warehouse() + "-" + station + "-" + kind).toLowerCase(Locale.ROOT);
    }

    /** Several demos in one database have carriers of their own. */
    static String carrierCode(Plan plan, String code) {
        return plan.prefix().toUpperCase(Locale.ROOT) + code;
    }
}
