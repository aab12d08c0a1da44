package org.stowage.station;

import org.stowage.device.Printed;

/** Wants to know what became of the print jobs that were given to agents; called in the transaction that keeps it. */
public interface JobReports {

    /** @param job as it was claimed */
    void ended(long warehouseId, String job, Printed printed);
}
