package org.stowage.printing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.device.Printed;
import org.stowage.device.PrinterTraits;
import org.stowage.device.Profiles;
import org.stowage.kernel.Problem;
import org.stowage.printing.PrintJobSql.Sending;
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
            unsent(job, PrintState.QUEUED, Why.of(hindrance.get()));
            return false;
        }
        byte[] bytes;
        try {
            bytes = draw(printer, job.label(), read(job.data()));
        } catch (Problem e) {
            unsent(job, PrintState.FAILED, new Why(null, String.valueOf(e.getMessage())));
            return true;
        }
        return send(printer, job, bytes);
    }

    private boolean send(Device printer, Waiting job, byte[] bytes) {
        // kept as sent before the first byte goes out: after a crash it is a question, never a second label
        return printers.print(printer, bytes, new Sent(printer, job, bytes))
                .map(printed -> printed.outcome() != Printed.Outcome.NOT_SENT)
                .orElse(true);
    }

    /** This job, and what became of it. */
    private final class Sent implements StationPrinters.Claim {

        private final Device printer;
        private final Waiting job;
        private final byte[] bytes;
        private @Nullable Sending sending;

        Sent(Device printer, Waiting job, byte[] bytes) {
            this.printer = printer;
            this.job = job;
            this.bytes = bytes;
        }

        @Override
        public Optional<String> take() {
            sending =
                    jobs.claim(job.warehouseId(), job.id(), printer.id(), bytes).orElse(null);
            return Optional.ofNullable(sending).map(AgentJobs::name);
        }

        @Override
        public void ended(Printed printed) {
            Sending sent = Objects.requireNonNull(sending);
            QuarkusTransaction.requiringNew().run(() -> jobs.outcome(sent, state(printed), Why.of(printed)));
        }
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

    private void unsent(Waiting job, PrintState state, Why why) {
        QuarkusTransaction.requiringNew().run(() -> jobs.unsent(job.warehouseId(), job.id(), state, why));
    }

    private Map<String, Object> read(String data) {
        try {
            return json.readValue(data, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
