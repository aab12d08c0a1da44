package org.stowage.station;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stowage.device.Printed;
import org.stowage.device.PrinterCondition;
import org.stowage.device.Printers;
import org.stowage.device.Printers.Seen;
import org.stowage.device.Strip;

/**
 * The printers of a warehouse, wherever their cables end: at this computer, or at that of their station's agent. They are
 * believed as far as they can tell, see {@link Printers}. Never call it in a transaction.
 */
@ApplicationScoped
public class StationPrinters {

    /** The right to print a job. */
    @FunctionalInterface
    public interface Claim {

        /** Makes it ours before its first byte goes out, in a transaction that is open; empty: it is somebody else's. */
        Optional<String> take();

        /** What became of it at this computer. Of one that an agent has, {@link JobReports} are told. */
        default void ended(Printed printed) {}
    }

    /** The right to print several jobs in one go. */
    public interface BatchClaim {

        /** Makes them ours before their first byte goes out, in a transaction that is open; null: none is left for us. */
        @Nullable
        Strip take();

        /** What became of each label of the strip. */
        void ended(List<Printed> labels);
    }

    private static final Logger LOG = Logger.getLogger(StationPrinters.class);

    private final Printers here;
    private final AgentPrinters away;
    private final Seats seats;

    StationPrinters(Printers here, AgentPrinters away, Seats seats) {
        this.here = here;
        this.away = away;
        this.seats = seats;
    }

    /** What keeps this printer from taking a label now, asked at once; empty: it may be sent. */
    public Optional<Printed> hindrance(Device printer) {
        return isAway(printer) ? away.hindrance(printer) : here.hindrance(printer.where());
    }

    /**
     * Gives it a label and waits for what becomes of it, as far as anybody can tell.
     *
     * @return empty: the job is not ours, or its agent is gone with it; its end is told to {@link JobReports} then
     */
    public Optional<Printed> print(Device printer, byte[] label, Claim claim) {
        if (isAway(printer)) {
            return away.print(printer, label, claim);
        }
        return QuarkusTransaction.requiringNew().call(claim::take).map(job -> {
            Printed printed = printed(printer, Strip.of(label)).getFirst();
            claim.ended(printed);
            return printed;
        });
    }

    /** Each has an end, whatever happens: one that stayed without would be nobody's question. */
    private List<Printed> printed(Device printer, Strip strip) {
        try {
            return here.print(printer.where(), strip);
        } catch (RuntimeException e) {
            LOG.errorf(e, "printer %s", printer.name());
            Printed unknown = Printed.unknown(PrinterCondition.LINE_BROKEN, String.valueOf(e.getMessage()));
            return Collections.nCopies(strip.labels(), unknown);
        }
    }

    /** How many labels it takes in one go; those of an agent go one by one, so that each lies on its disk with its end. */
    public int batch(Device printer) {
        return isAway(printer) ? 1 : here.batch(printer.where());
    }

    /**
     * Gives a printer of this computer several labels in one go and waits for what becomes of them.
     *
     * @return what became of each; empty: none was ours, or the printer hangs on an agent's computer by now
     */
    public List<Printed> print(Device printer, BatchClaim claim) {
        Strip strip = QuarkusTransaction.requiringNew().call(() -> seats.isAway(printer) ? null : claim.take());
        if (strip == null) {
            return List.of();
        }
        List<Printed> labels = printed(printer, strip);
        claim.ended(labels);
        return labels;
    }

    private boolean isAway(Device printer) {
        return QuarkusTransaction.requiringNew().call(() -> seats.isAway(printer));
    }

    /** Whether it can be asked at all. */
    public boolean tells(Device printer) {
        return here.tells(printer.where());
    }

    /** What was last heard of it. */
    public Optional<Seen> last(Device printer) {
        return isAway(printer) ? away.last(printer) : here.last(printer.where());
    }

    /** Asks now. */
    public Optional<Seen> status(Device printer) {
        return isAway(printer) ? away.status(printer) : here.status(printer.where());
    }
}
