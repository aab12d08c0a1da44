package org.stowage.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.device.DeviceAddress;
import org.stowage.station.Devices;
import org.stowage.station.Stations;

/** The first desk of a warehouse, and the printer that all its desks share. */
@ApplicationScoped
class Desks {

    private static final String PRINTER = "printer";

    private final Stations stations;
    private final Devices devices;

    Desks(Stations stations, Devices devices) {
        this.stations = stations;
        this.devices = devices;
    }

    /** What is there stays as it is. */
    void furnish(long warehouseId, String code, String name, String printer, DeviceAddress where) {
        if (stations.all(warehouseId).isEmpty()) {
            stations.create(warehouseId, code, name, null);
        }
        if (devices.printer(warehouseId, null).isEmpty()) {
            devices.create(warehouseId, null, printer, PRINTER, where);
        }
    }
}
