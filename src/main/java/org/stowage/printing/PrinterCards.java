package org.stowage.printing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.stowage.device.LinkKind;
import org.stowage.kernel.Problem;
import org.stowage.station.Device;
import org.stowage.station.Devices;
import org.stowage.station.StationPrinters;

/** How the printers of a warehouse are. Those behind a browser's print dialog are nobody's to ask. */
@ApplicationScoped
class PrinterCards {

    private final Devices devices;
    private final IronPrinters iron;
    private final StationPrinters printers;

    PrinterCards(Devices devices, IronPrinters iron, StationPrinters printers) {
        this.devices = devices;
        this.iron = iron;
        this.printers = printers;
    }

    /** As they were when they last were asked; nobody waits. */
    List<PrinterCard> known(long warehouseId) {
        return all(warehouseId).stream()
                .map(printer -> PrinterCard.of(printer, printers.tells(printer), printers.last(printer)))
                .toList();
    }

    /** All are asked now, at the same time: a silent one costs its wait once. */
    List<PrinterCard> now(long warehouseId) {
        try (ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<PrinterCard>> asked = all(warehouseId).stream()
                    .map(printer -> CompletableFuture.supplyAsync(() -> card(printer), asking))
                    .toList();
            return asked.stream().map(CompletableFuture::join).toList();
        }
    }

    /**
     * Asks this one now.
     *
     * @throws Problem not-found, not-a-printer, browser-prints-itself
     */
    PrinterCard now(long warehouseId, long id) {
        return card(iron.get(warehouseId, id));
    }

    private PrinterCard card(Device printer) {
        boolean tells = printers.tells(printer);
        return PrinterCard.of(printer, tells, tells ? printers.status(printer) : Optional.empty());
    }

    private List<Device> all(long warehouseId) {
        return devices.all(warehouseId).stream()
                .filter(device -> device.kind().equals("printer") && device.enabled())
                .filter(device -> device.where().link() != LinkKind.BROWSER)
                .toList();
    }
}
