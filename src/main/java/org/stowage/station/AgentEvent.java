package org.stowage.station;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;
import org.stowage.device.Printed;

/** What happened at a station and must not be lost: on the agent's disk until the service has it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AgentEvent.Scanned.class, name = "scan"),
    @JsonSubTypes.Type(value = AgentEvent.JobEnded.class, name = "job")
})
public sealed interface AgentEvent {

    /** 1, 2, 3 ... within one spool. */
    long seq();

    /**
     * A code was read, or a parcel came to rest on the scale.
     *
     * @param scan one scan under this id, however often it arrives
     * @param source serial or scale
     */
    record Scanned(long seq, UUID scan, long device, String raw, String source, Instant happenedAt)
            implements AgentEvent {}

    /** What became of a print job. */
    record JobEnded(long seq, String job, Printed printed) implements AgentEvent {}
}
