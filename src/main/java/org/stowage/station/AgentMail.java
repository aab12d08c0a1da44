package org.stowage.station;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.device.Printed;
import org.stowage.device.PrinterCondition;

/** What a connected agent says, to whom it concerns. */
@ApplicationScoped
class AgentMail {

    private final AgentIntake intake;
    private final AgentLabels labels;
    private final AgentVoices voices;

    AgentMail(AgentIntake intake, AgentLabels labels, AgentVoices voices) {
        this.intake = intake;
        this.labels = labels;
        this.voices = voices;
    }

    void open(AgentDesk desk, AgentFrame frame) {
        desk.heard(frame);
        switch (frame) {
            case AgentFrame.Events events -> intake.take(desk, events);
            case AgentFrame.Taken taken -> taken(desk, taken);
            case AgentFrame.Told told -> desk.told(told);
            case AgentFrame.Looked looked -> desk.looked(looked);
            default -> voices.passing(desk, frame);
        }
    }

    /** An agent without room on its disk prints nothing: the job goes back to its queue. */
    private void taken(AgentDesk desk, AgentFrame.Taken frame) {
        String problem = frame.problem();
        if (problem == null) {
            desk.taken(frame.job());
            return;
        }
        Printed refused = Printed.notSent(PrinterCondition.FAULT, problem);
        QuarkusTransaction.requiringNew().run(() -> labels.ended(desk.place(), frame.job(), refused));
        desk.printed(frame.job(), refused);
    }

    void silent(AgentDesk desk) {
        voices.silent(desk);
    }
}
