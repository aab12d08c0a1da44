package org.stowage.printing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stowage.device.PrinterTraits;
import org.stowage.device.Profiles;
import org.stowage.kernel.Problem;
import org.stowage.printing.PrintQueueSql.Held;
import org.stowage.station.Device;

/**
 * Whether labels can come out of another printer. Each is drawn anew for it, with its dots and in its language; what counts
 * is the paper.
 */
@ApplicationScoped
class PrinterFit {

    private final Labels labels;
    private final Profiles profiles;
    private final JobData data;

    PrinterFit(Labels labels, Profiles profiles, JobData data) {
        this.labels = labels;
        this.profiles = profiles;
        this.data = data;
    }

    /** @throws Problem label-larger-than-media for each design that is too large, named once with its first job */
    void check(Device printer, List<Held> jobs) {
        PrinterTraits traits = profiles.get(printer.where().profile()).printing();
        Map<String, Optional<Problem.Fault>> byDesign = new HashMap<>();
        List<Problem.Fault> faults = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            Held job = jobs.get(i);
            if (!byDesign.containsKey(job.label())) {
                Optional<Problem.Fault> fault = fault("/jobs/" + i, printer, job, traits);
                byDesign.put(job.label(), fault);
                fault.ifPresent(faults::add);
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
    }

    private Optional<Problem.Fault> fault(String pointer, Device printer, Held job, PrinterTraits traits) {
        if (job.label().equals(KeptDocument.LABEL)) {
            // a carrier drew it: how large it is shows when it is drawn for the printer
            return Optional.empty();
        }
        try {
            var size = labels.size(job.label(), data.read(job.data()));
            LoadedMedia.checkSize(job.label(), size, printer.name(), traits);
            return Optional.empty();
        } catch (Problem tooLarge) {
            return Optional.of(tooLarge.at(pointer).faults().getFirst());
        }
    }
}
