package org.stowage.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.stowage.device.SimulatedDevices;
import org.stowage.site.Warehouse;
import org.stowage.station.Devices;
import org.stowage.station.StationPush;
import org.stowage.station.Stations;
import org.stowage.task.NextScan;
import org.stowage.task.Source;

/** The hands that pull the trigger of a simulated scanner and lay something onto a simulated scale. */
@ApplicationScoped
class DemoDevices {

    private final Devices devices;
    private final Stations stations;
    private final StationPush pages;
    private final SimulatedDevices simulated;

    DemoDevices(Devices devices, Stations stations, StationPush pages, SimulatedDevices simulated) {
        this.devices = devices;
        this.stations = stations;
        this.pages = pages;
        this.simulated = simulated;
    }

    boolean isPageOpen(Warehouse warehouse, String station) {
        return pages.isOpen(warehouse.id(), station);
    }

    /** It ends at the station's open page. */
    void say(Warehouse warehouse, String station, NextScan scan) {
        String kind = scan.source() == Source.KEY ? "scale" : "scanner";
        long at = stations.find(warehouse.id(), station).orElseThrow().id();
        devices.all(warehouse.id()).stream()
                .filter(device ->
                        Objects.equals(device.stationId(), at) && device.kind().equals(kind))
                .findFirst()
                .ifPresent(device -> {
                    String address = device.where().address();
                    if (kind.equals("scale")) {
                        // off the plate, then on it: a scale speaks of a weight once
                        speak(address, "ST,GS,+ 0 g");
                        speak(address, "ST,GS,+ " + scan.raw() + " g");
                    } else {
                        speak(address, scan.raw());
                    }
                });
    }

    private void speak(String address, String line) {
        simulated.say(address, (line + "\r").getBytes(StandardCharsets.US_ASCII));
    }
}
