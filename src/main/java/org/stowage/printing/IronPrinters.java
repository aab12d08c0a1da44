package org.stowage.printing;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.device.LinkKind;
import org.stowage.kernel.Problem;
import org.stowage.station.Device;
import org.stowage.station.Devices;

/** Printers that Stowage sends to itself, unlike those behind a browser's print dialog. */
@ApplicationScoped
class IronPrinters {

    private final Devices devices;

    IronPrinters(Devices devices) {
        this.devices = devices;
    }

    /** @throws Problem not-found, not-a-printer, browser-prints-itself */
    Device get(long warehouseId, long id) {
        Device device = devices.get(warehouseId, id);
        if (!device.kind().equals("printer")) {
            throw Problem.of(JobProblem.NOT_A_PRINTER, device.name());
        }
        if (device.where().link() == LinkKind.BROWSER) {
            throw Problem.of(JobProblem.BROWSER_PRINTS_ITSELF, device.name());
        }
        return device;
    }

    /** As {@link #get}, for labels that shall come out of it. @throws Problem printer-off */
    Device taking(long warehouseId, long id) {
        Device device = get(warehouseId, id);
        if (!device.enabled()) {
            throw Problem.of(JobProblem.PRINTER_OFF, device.name());
        }
        return device;
    }
}
