package org.stowage.printing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stowage.device.LinkKind;
import org.stowage.device.Printed;
import org.stowage.device.PrinterTraits;
import org.stowage.device.Profiles;
import org.stowage.device.Strip;
import org.stowage.kernel.Problem;
import org.stowage.printing.PrintJobSql.Sending;
import org.stowage.printing.PrintJobSql.Waiting;
import org.stowage.station.Device;
import org.stowage.station.StationPrinters;

/**
 * Jobs on their way to one printer: drawn, claimed, sent one by one or as one strip, and what became of each kept.
 */
@ApplicationScoped
class PrintRun {

    private static final Logger LOG = Logger.getLogger(PrintRun.class);
    private static final String UNDRAWABLE = "the label cannot be drawn, the log of the service says why";

    private final PrintJobSql jobs;
    private final PrintEnds ends;
    private final Labels labels;
    private final Profiles profiles;
    private final StationPrinters printers;
    private final KeptLabels kept;

    PrintRun(
            PrintJobSql jobs,
            PrintEnds ends,
            Labels labels,
            Profiles profiles,
            StationPrinters printers,
            KeptLabels kept) {
        this.jobs = jobs;
        this.ends = ends;
        this.labels = labels;
        this.profiles = profiles;
        this.printers = printers;
        this.kept = kept;
    }

    /** How many jobs this printer takes in one go. */
    int batch(Device printer) {
        return printers.batch(printer);
    }

    /** @return false when the printer cannot take them now and what is left waits on */
    boolean print(Device printer, List<Waiting> batch) {
        Optional<Printed> hindrance = printers.hindrance(printer);
        if (hindrance.isPresent()) {
            unsent(batch.getFirst(), PrintState.QUEUED, Why.of(hindrance.get()));
            return false;
        }
        List<DrawnJob> drawn =
                batch.stream().flatMap(job -> drawn(printer, job).stream()).toList();
        return switch (drawn.size()) {
            case 0 -> true;
            case 1 -> send(printer, drawn.getFirst());
            default -> send(printer, drawn);
        };
    }

    /** Empty: it cannot be printed, which is written down. */
    private Optional<DrawnJob> drawn(Device printer, Waiting job) {
        try {
            PrinterTraits traits = traits(printer);
            return Optional.of(drawn(printer, job, traits));
        } catch (Problem e) {
            unsent(
                    job,
                    PrintState.FAILED,
                    new Why(null, PrintProblem.nameless(e).getMessage()));
            return Optional.empty();
        } catch (RuntimeException e) {
            // it would fail each time again, and all behind it would wait for ever
            LOG.errorf(nameless(e), "print job %d cannot be drawn", job.id());
            unsent(job, PrintState.FAILED, new Why(null, UNDRAWABLE));
            return Optional.empty();
        }
    }

    /** Where it happened, without what it says: that may be a piece of the label. */
    private static Throwable nameless(RuntimeException failure) {
        Throwable told = new IllegalStateException(failure.getClass().getName());
        told.setStackTrace(failure.getStackTrace());
        return told;
    }

    private DrawnJob drawn(Device printer, Waiting job, PrinterTraits traits) {
        Map<String, Object> data = kept.read(job.data());
        if (printer.where().link() == LinkKind.COMPONENT) {
            return DrawnJob.asItIs(job, kept.platform(job.warehouseId(), data, printer.name()));
        }
        return kept.of(job.warehouseId(), job.label(), data)
                .map(document -> DrawnJob.asItIs(job, kept.encode(document, printer.name(), traits)))
                .orElseGet(() -> DrawnJob.of(job, image(printer, job.label(), data, traits), traits));
    }

    private boolean send(Device printer, DrawnJob drawn) {
        // kept as sent before the first byte goes out: after a crash it is a question, never a second label
        return printers.print(printer, drawn.bytes(), new Sent(printer, drawn))
                .map(printed -> printed.outcome() != Printed.Outcome.NOT_SENT)
                .orElse(true);
    }

    private boolean send(Device printer, List<DrawnJob> drawn) {
        List<Printed> labels = printers.print(printer, new SentBatch(printer, drawn));
        // none: those that are still queued go first in the next round
        return !labels.isEmpty() && labels.stream().noneMatch(printed -> printed.outcome() == Printed.Outcome.NOT_SENT);
    }

    /** This job, and what became of it. */
    private final class Sent implements StationPrinters.Claim {

        private final Device printer;
        private final DrawnJob drawn;
        private @Nullable Sending sending;

        Sent(Device printer, DrawnJob drawn) {
            this.printer = printer;
            this.drawn = drawn;
        }

        @Override
        public Optional<String> take() {
            sending = claim(printer, drawn).orElse(null);
            return Optional.ofNullable(sending).map(AgentJobs::name);
        }

        @Override
        public void ended(Printed printed) {
            ends.keep(List.of(new PrintEnds.End(Objects.requireNonNull(sending), printed)));
        }
    }

    /** These jobs, those of them that are still ours when they go out, and what became of each. */
    private final class SentBatch implements StationPrinters.BatchClaim {

        private final Device printer;
        private final List<DrawnJob> drawn;
        private final List<Sending> sendings = new ArrayList<>();

        SentBatch(Device printer, List<DrawnJob> drawn) {
            this.printer = printer;
            this.drawn = drawn;
        }

        @Override
        public @Nullable Strip take() {
            List<DrawnJob> ours = new ArrayList<>();
            for (DrawnJob each : drawn) {
                claim(printer, each).ifPresent(sending -> {
                    sendings.add(sending);
                    ours.add(each);
                });
            }
            return ours.isEmpty() ? null : DrawnJob.strip(ours, traits(printer));
        }

        @Override
        public void ended(List<Printed> labels) {
            ends.keep(IntStream.range(0, labels.size())
                    .mapToObj(i -> new PrintEnds.End(sendings.get(i), labels.get(i)))
                    .toList());
        }
    }

    private Optional<Sending> claim(Device printer, DrawnJob drawn) {
        return jobs.claim(drawn.job().warehouseId(), drawn.job().id(), printer.id(), drawn.bytes());
    }

    /** The bytes for this printer's language and head. */
    byte[] draw(Device printer, String label, Map<String, Object> data) {
        PrinterTraits traits = traits(printer);
        return PrinterLanguage.of(traits)
                .encode(List.of(image(printer, label, data, traits)), PrintSettings.of(traits));
    }

    private LabelImage image(Device printer, String label, Map<String, Object> data, PrinterTraits traits) {
        LabelImage image = labels.render(label, data, traits.dpi());
        LoadedMedia.check(label, image, printer.name(), traits);
        return image;
    }

    private PrinterTraits traits(Device printer) {
        return profiles.get(printer.where().profile()).printing();
    }

    private void unsent(Waiting job, PrintState state, Why why) {
        QuarkusTransaction.requiringNew().run(() -> jobs.unsent(job, state, why));
    }
}
