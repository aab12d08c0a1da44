package org.stowage.printing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.stowage.device.DeviceHub;
import org.stowage.device.PrinterTraits;
import org.stowage.device.Profiles;
import org.stowage.device.Sent;
import org.stowage.kernel.Problem;
import org.stowage.printing.PrintJobSql.Waiting;
import org.stowage.station.Device;

/** One job on its way to one printer: drawn, claimed, sent, and what became of it kept. */
@ApplicationScoped
class PrintRun {

    private static final long LONGEST_SECONDS = 120;

    private final PrintJobSql jobs;
    private final Labels labels;
    private final Profiles profiles;
    private final DeviceHub hub;
    private final ObjectMapper json;

    PrintRun(PrintJobSql jobs, Labels labels, Profiles profiles, DeviceHub hub, ObjectMapper json) {
        this.jobs = jobs;
        this.labels = labels;
        this.profiles = profiles;
        this.hub = hub;
        this.json = json;
    }

    /** @return false when the printer could not be reached and the job waits on */
    boolean print(Device printer, Waiting job) {
        byte[] bytes;
        try {
            bytes = draw(printer, job.label(), read(job.data()));
        } catch (Problem e) {
            outcome(job, PrintState.FAILED, String.valueOf(e.getMessage()));
            return true;
        }
        return send(printer, job, bytes);
    }

    private boolean send(Device printer, Waiting job, byte[] bytes) {
        // kept as sent before the first byte goes out: after a crash it is a question, never a second label
        boolean mine = QuarkusTransaction.requiringNew()
                .call(() -> jobs.claim(job.warehouseId(), job.id(), printer.id(), bytes));
        if (!mine) {
            return true;
        }
        Sent sent = send(printer, bytes);
        return switch (sent.outcome()) {
            case SENT -> true;
            case NOT_REACHED -> {
                outcome(job, PrintState.QUEUED, sent.problem());
                yield false;
            }
            case UNKNOWN -> {
                outcome(job, PrintState.UNKNOWN, sent.problem());
                yield true;
            }
        };
    }

    /** The bytes for this printer's language and head. */
    byte[] draw(Device printer, String label, Map<String, Object> data) {
        PrinterTraits traits = profiles.get(printer.where().profile()).printing();
        return PrinterLanguage.valueOf(traits.language().toUpperCase(Locale.ROOT))
                .encode(labels.render(label, data, traits.dpi()));
    }

    Sent send(Device printer, byte[] bytes) {
        try {
            return hub.print(printer.where(), bytes).get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return new Sent(Sent.Outcome.UNKNOWN, String.valueOf(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Sent(Sent.Outcome.UNKNOWN, "the service stopped");
        }
    }

    private void outcome(Waiting job, PrintState state, String problem) {
        QuarkusTransaction.requiringNew().run(() -> jobs.outcome(job.warehouseId(), job.id(), state, problem));
    }

    private Map<String, Object> read(String data) {
        try {
            return json.readValue(data, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
