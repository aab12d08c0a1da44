package org.stowage.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.stowage.device.Printed;
import org.stowage.kernel.Retrying;
import org.stowage.printing.PrintJobSql.Sending;

/** Writes down what became of labels that went out: all that went in one go at once. */
@ApplicationScoped
class PrintEnds {

    record End(Sending sent, Printed printed) {}

    private final PrintJobSql jobs;

    PrintEnds(PrintJobSql jobs) {
        this.jobs = jobs;
    }

    @Transactional
    @Retrying
    void keep(List<End> ends) {
        ends.forEach(end -> jobs.outcome(end.sent(), state(end.printed()), Why.of(end.printed())));
    }

    static PrintState state(Printed printed) {
        return switch (printed.outcome()) {
            case SENT -> PrintState.SENT;
            case CONFIRMED -> PrintState.CONFIRMED;
            case UNKNOWN -> PrintState.UNKNOWN;
            case NOT_SENT -> PrintState.QUEUED;
        };
    }
}
