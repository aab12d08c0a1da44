package org.stowage.agent;

import org.stowage.station.AgentFrame;

/** The service does not want this agent, and would not want it in a minute either. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient AgentFrame.Refused refusal;

    RefusedException(AgentFrame.Refused refusal) {
        super(refusal.english());
        this.refusal = refusal;
    }

    /** In both languages: nobody knows who reads the journal of a packing desk. */
    public AgentFrame.Refused refusal() {
        return refusal;
    }
}
