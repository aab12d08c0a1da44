package org.stowage.channel;

import org.stowage.kernel.ProblemType;

/** Refusals around what channels are told. */
public enum ChannelProblem implements ProblemType {
    CHANNEL_URL_MISSING(422),
    CONFIRMATION_UNDER_WAY(409),
    CONFIRMATION_SENT(422),
    FILE_NOT_OPEN(422);

    private final int status;

    ChannelProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "channel";
    }
}
