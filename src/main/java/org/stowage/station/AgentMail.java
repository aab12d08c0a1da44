package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.device.Printed;
import org.stowage.device.PrinterCondition;

/** What a connected agent says, to whom it concerns. */
@ApplicationScoped
class AgentMail {

    private final AgentIntake intake;
    private final AgentJobSql jobs;
    private final JobReports reports;
    private final AgentVoices voices;

    AgentMail(AgentIntake intake, AgentJobSql jobs, JobReports reports, AgentVoices voices) {
        this.intake = intake;
        this.jobs = jobs;
        this.reports = reports;
        this.voices = voices;
    }

    void open(AgentDesk desk, AgentFrame frame) {
        desk.heard(frame);
        switch (frame) {
            case AgentFrame.Events events -> intake.take(desk, events);
            case AgentFrame.Taken taken -> taken(desk, taken);
            case AgentFrame.Told told -> desk.told(told);
            default -> voices.passing(desk, frame);
        }
    }

    /** An agent without room on its disk prints nothing: the job goes back to its queue. */
    private void taken(AgentDesk desk, AgentFrame.Taken frame) {
        String problem = frame.problem();
        if (problem == null) {
            voices.inTransaction(() -> jobs.taken(desk.place(), frame.job()));
            desk.taken(frame.job());
            return;
        }
        Printed refused = Printed.notSent(PrinterCondition.FAULT, problem);
        voices.inTransaction(() -> ended(desk, frame.job(), refused));
        desk.printed(frame.job(), refused);
    }

    private boolean ended(AgentDesk desk, String job, Printed printed) {
        boolean open = jobs.ended(desk.place(), job);
        if (open) {
            reports.ended(desk.place().warehouseId(), job, printed);
        }
        return open;
    }

    void silent(AgentDesk desk) {
        voices.silent(desk);
    }
}
