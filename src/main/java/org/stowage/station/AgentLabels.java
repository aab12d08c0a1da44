package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
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

    /** What was handed over before, and what the agent that came says it has. */
    void settle(AgentDesk desk) {
        for (AgentJobSql.Open job : jobs.open(desk.place())) {
            boolean same = job.spool().equals(desk.hello().spool());
            if (!same) {
                ended(desk.place(), job.job(), gone());
            } else if (!desk.hello().jobs().contains(job.job())) {
                Printed never = Printed.notSent(PrinterCondition.NOT_REACHED, "the agent never had it");
                ended(desk.place(), job.job(), never);
            }
        }
    }

    /** Nobody comes again who could tell of them. */
    void lost(AgentPlace place) {
        jobs.open(place).forEach(job -> ended(place, job.job(), gone()));
    }

    private static Printed gone() {
        return Printed.unknown(PrinterCondition.LINE_BROKEN, "the agent that had it is gone");
    }
}
