package org.stowage.printing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stowage.device.Printed;
import org.stowage.device.PrinterTraits;
import org.stowage.device.Profiles;
import org.stowage.kernel.Problem;
import org.stowage.printing.PrintJobSql.Waiting;
import org.stowage.printing.PrintJobSql.Why;
import org.stowage.station.Device;
import org.stowage.station.StationPrinters;

/** One job on its way to one printer: drawn, claimed, sent, and what became of it kept. */
@ApplicationScoped
class PrintRun {

    private final PrintJobSql jobs;
    private final Labels labels;
    private final Profiles profiles;
    private final StationPrinters printers;
    private final ObjectMapper json;

    PrintRun(PrintJobSql jobs, Labels labels, Profiles profiles, StationPrinters printers, ObjectMapper json) {
        this.jobs = jobs;
        this.labels = labels;
        this.profiles = profiles;
        this.printers = printers;
        this.json = json;
    }

    /** @return false when the printer cannot take it now and the job waits on */
    boolean print(Device printer, Waiting job) {
        Optional<Printed> hindrance = printers.hindrance(printer);
        if (hindrance.isPresent()) {
            outcome(job, PrintState.QUEUED, hindrance.get());
            return false;
        }
        byte[] bytes;
        try {
            bytes = draw(printer, job.label(), read(job.data()));
        } catch (Problem e) {
            outcome(job, PrintState.FAILED, new Why(null, String.valueOf(e.getMessage())));
            return true;
        }
        return send(printer, job, bytes);
    }

    private boolean send(Device printer, Waiting job, byte[] bytes) {
        // kept as sent before the first byte goes out: after a crash it is a question, never a second label
        return printers.print(printer, bytes, new StationPrinters.Claim() {
                    @Override
                    public Optional<String> take() {
                        return jobs.claim(job.warehouseId(), job.id(), printer.id(), bytes)
                                .map(sending -> AgentJobs.name(job.id(), sending));
                    }

                    @Override
                    public void ended(Printed printed) {
                        outcome(job, state(printed), printed);
                    }
                })
                .map(printed -> printed.outcome() != Printed.Outcome.NOT_SENT)
                .orElse(true);
    }

    static PrintState state(Printed printed) {
        return switch (printed.outcome()) {
            case SENT -> PrintState.SENT;
            case CONFIRMED -> PrintState.CONFIRMED;
            case UNKNOWN -> PrintState.UNKNOWN;
            case NOT_SENT -> PrintState.QUEUED;
        };
    }

    /** The bytes for this printer's language and head. */
    byte[] draw(Device printer, String label, Map<String, Object> data) {
        PrinterTraits traits = profiles.get(printer.where().profile()).printing();
        LabelImage image = labels.render(label, data, traits.dpi());
        LoadedMedia.check(label, image, printer.name(), traits);
        return PrinterLanguage.of(traits).encode(List.of(image), PrintSettings.of(traits));
    }

    private void outcome(Waiting job, PrintState state, Printed printed) {
        outcome(job, state, new Why(printed.cause(), printed.detail().isEmpty() ? null : printed.detail()));
    }

    private void outcome(Waiting job, PrintState state, Why why) {
        QuarkusTransaction.requiringNew().run(() -> jobs.outcome(job.warehouseId(), job.id(), state, why));
    }

    private Map<String, Object> read(String data) {
        try {
            return json.readValue(data, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
