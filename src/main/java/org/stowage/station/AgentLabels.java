package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.stowage.device.Printed;
import org.stowage.device.PrinterCondition;

/** Labels that agents answer for, until their end is known and told. Called in a transaction. */
@ApplicationScoped
class AgentLabels {

    private final AgentJobSql jobs;
    private final JobReports reports;

    AgentLabels(AgentJobSql jobs, JobReports reports) {
        this.jobs = jobs;
        this.reports = reports;
    }

    /** One whose end is known already is not told of again. */
    void ended(AgentPlace place, String job, Printed printed) {
        if (jobs.ended(place, job)) {
            reports.ended(place.warehouseId(), job, printed);
        }
    }

    /**
     * Compares what was handed over before with what the agent that came says it has.
     *
     * @return what it has and is waited for
     */
    List<String> settle(AgentDesk desk) {
        List<String> open = new ArrayList<>();
        for (AgentJobSql.Open job : jobs.open(desk.place())) {
            if (!job.spool().equals(desk.hello().spool())) {
                ended(desk.place(), job.job(), gone());
            } else if (desk.hello().jobs().contains(job.job())) {
                open.add(job.job());
            } else {
                Printed never = Printed.notSent(PrinterCondition.NOT_REACHED, "the agent never had it");
                ended(desk.place(), job.job(), never);
            }
        }
        return open;
    }

    /** Nobody comes again who could tell of them. */
    void lost(AgentPlace place) {
        jobs.open(place).forEach(job -> ended(place, job.job(), gone()));
    }

    private static Printed gone() {
        return Printed.unknown(PrinterCondition.LINE_BROKEN, "the agent that had it is gone");
    }
}
