package org.stowage.station;

import org.stowage.kernel.ProblemType;

enum StationProblem implements ProblemType {
    STATION_EXISTS(422),
    STATION_CODE_INVALID(422),
    STATION_PLACE(422),
    DEVICE_EXISTS(422),
    DEVICE_KIND_MISMATCH(422),
    DEVICE_NOT_SIMULATED(422),
    DEVICE_ADDRESS(422),
    DEVICE_OFF(422),
    SIMULATOR_KIND(422),
    SCANS_UNREADABLE(422);

    private final int status;

    StationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "station";
    }

    @Override
    public String constraint() {
        return switch (this) {
            case STATION_EXISTS -> "station_code_unique";
            case DEVICE_EXISTS -> "device_name_unique";
            default -> "";
        };
    }
}
