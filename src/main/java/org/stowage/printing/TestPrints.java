package org.stowage.printing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.access.CurrentActor;
import org.stowage.device.Printed;
import org.stowage.device.PrinterTraits;
import org.stowage.device.Profiles;
import org.stowage.station.Device;
import org.stowage.station.StationPrinters;

/** Labels that nobody needs but who sets a printer up. They go out at once, past the queue of jobs. */
@ApplicationScoped
class TestPrints {

    private static final String SAMPLE = "location";

    /** @param settings with which it was printed */
    record Trial(Printed printed, int bytes, PrintSettings settings) {}

    private final IronPrinters iron;
    private final Profiles profiles;
    private final Labels labels;
    private final PrintRun run;
    private final StationPrinters printers;
    private final CurrentActor actor;

    TestPrints(
            IronPrinters iron,
            Profiles profiles,
            Labels labels,
            PrintRun run,
            StationPrinters printers,
            CurrentActor actor) {
        this.iron = iron;
        this.profiles = profiles;
        this.labels = labels;
        this.run = run;
        this.printers = printers;
        this.actor = actor;
    }

    /**
     * A location's label with sample data. Never call it in a transaction.
     *
     * @throws org.stowage.kernel.Problem not-found, not-a-printer, browser-prints-itself, and what the label's drawing refuses
     */
    Trial sample(long warehouseId, long id) {
        Device device = iron.get(warehouseId, id);
        byte[] bytes = run.draw(device, SAMPLE, labels.sample(SAMPLE));
        return new Trial(print(device, bytes), bytes.length, PrintSettings.of(traits(device)));
    }

    /** Frame, dots and burn, to be held against the paper. */
    Trial calibration(long warehouseId, long id, CalibrationResource.Trial asked) {
        Device device = iron.get(warehouseId, id);
        PrinterTraits traits = traits(device);
        PrintSettings settings = PrintSettings.of(traits)
                .with(asked.darkness(), asked.speed(), asked.copies() == null ? 1 : asked.copies());
        LabelImage label = CalibrationLabel.draw(traits, settings, actor.get().language());
        byte[] bytes = PrinterLanguage.of(traits).encode(List.of(label), settings);
        return new Trial(print(device, bytes), bytes.length, settings);
    }

    private Printed print(Device device, byte[] bytes) {
        return AgentJobs.trial(printers, device, bytes);
    }

    private PrinterTraits traits(Device device) {
        return profiles.get(device.where().profile()).printing();
    }
}
