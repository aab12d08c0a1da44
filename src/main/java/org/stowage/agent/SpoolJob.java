package org.stowage.agent;

/**
 * A label that waits on the agent's disk.
 *
 * @param begun bytes of it may have reached the printer
 */
record SpoolJob(String job, long device, byte[] bytes, boolean begun) {

    SpoolJob began() {
        return new SpoolJob(job, device, bytes, true);
    }
}
