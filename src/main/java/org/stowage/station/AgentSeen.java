package org.stowage.station;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.device.PrinterCondition;
import org.stowage.device.PrinterStatus;
import org.stowage.device.PrinterStatus.Queue;
import org.stowage.device.PrinterStatus.Told;
import org.stowage.device.Printers.Seen;

/**
 * How a printer at an agent was, in the words of the wire.
 *
 * @param conditions null: it was silent or not understood
 */
public record AgentSeen(
        @Nullable Set<PrinterCondition> conditions,
        @Nullable Integer formats,
        @Nullable Integer labels,
        byte[] raw,
        Instant at) {

    public static AgentSeen of(Seen seen) {
        return switch (seen.status()) {
            case Told told -> {
                Queue queue = told.queue();
                yield new AgentSeen(
                        told.conditions(),
                        queue == null ? null : queue.formats(),
                        queue == null ? null : queue.labels(),
                        told.raw(),
                        seen.at());
            }
            case PrinterStatus.Unknown unknown -> new AgentSeen(null, null, null, unknown.raw(), seen.at());
        };
    }

    Seen seen() {
        Queue queue = formats == null || labels == null ? null : new Queue(formats, labels);
        return new Seen(conditions == null ? new PrinterStatus.Unknown(raw) : new Told(conditions, queue, raw), at);
    }
}
