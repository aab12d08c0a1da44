package org.stowage.station;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A simulated device and what a hand does to it.
 *
 * @param run of a scanner: the list that it reads or read last
 * @param printer null: another kind, or a printer in whose language nobody reads along
 */
record SimulatorView(
        long id,
        String name,
        String kind,
        @Nullable String station,
        boolean pageOpen,
        ScanRuns.@Nullable Progress run,
        @Nullable Printer printer,
        @Nullable Scale scale) {

    /** Changes with anything that a person could see. */
    public String mark() {
        return Integer.toHexString(hashCode());
    }

    /**
     * @param on paper_out, head_open, silent, ...
     * @param out labels that came out since the service started
     * @param labels numbers of those that are kept, the newest first
     */
    record Printer(List<String> on, long out, List<Long> labels) {}

    /** @param grams all that lies on it */
    record Scale(long grams, long settleMs, long driftGrams, long maximumGrams) {}
}
