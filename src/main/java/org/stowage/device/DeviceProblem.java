package org.stowage.device;

import org.stowage.kernel.ProblemType;

enum DeviceProblem implements ProblemType {
    PROFILE_UNKNOWN(422),
    PROFILE_WRONG(422),
    LINK_NOT_SUPPORTED(422);

    private final int status;

    DeviceProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "device";
    }
}
