package org.stowage.agent;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.stowage.agent.SpoolEntry.Kind;
import org.stowage.station.AgentEvent;
import org.stowage.station.AgentWire;

/** What the records of a spool amount to, one after another. */
final class SpoolContent {

    /** @param spool which one it is @param last the number of its last event */
    record Head(UUID spool, long last) {}

    /** An event and the record that holds it. */
    record Kept(AgentEvent event, SpoolEntry entry) {}

    private Head head = new Head(UUID.randomUUID(), 0);
    private final Deque<Kept> events = new ArrayDeque<>();
    private final Map<String, SpoolJob> jobs = new LinkedHashMap<>();
    private long bytes;

    void apply(SpoolEntry entry) throws IOException {
        byte[] payload = entry.payload();
        switch (entry.kind()) {
            case HEAD -> head = AgentWire.JSON.readValue(payload, Head.class);
            case EVENT -> happened(new Kept(AgentWire.JSON.readValue(payload, AgentEvent.class), entry));
            case ACKED -> acked(AgentWire.JSON.readValue(payload, Long.class));
            case JOB -> {
                SpoolJob job = AgentWire.JSON.readValue(payload, SpoolJob.class);
                jobs.put(job.job(), job);
                bytes += entry.size();
            }
            case BEGUN ->
                jobs.computeIfPresent(AgentWire.JSON.readValue(payload, String.class), (id, job) -> job.began());
        }
    }

    private void happened(Kept kept) {
        events.addLast(kept);
        bytes += kept.entry().size();
        head = new Head(head.spool(), kept.event().seq());
        if (kept.event() instanceof AgentEvent.JobEnded ended && jobs.remove(ended.job()) instanceof SpoolJob job) {
            bytes -= size(job);
        }
    }

    private void acked(long seq) {
        while (!events.isEmpty() && events.getFirst().event().seq() <= seq) {
            bytes -= events.removeFirst().entry().size();
        }
    }

    private static int size(SpoolJob job) {
        return entry(Kind.JOB, new SpoolJob(job.job(), job.device(), job.bytes(), false))
                .size();
    }

    static SpoolEntry entry(Kind kind, Object what) {
        try {
            return new SpoolEntry(
                    kind,
                    what instanceof AgentEvent
                            ? AgentWire.JSON.writerFor(AgentEvent.class).writeValueAsBytes(what)
                            : AgentWire.JSON.writeValueAsBytes(what));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As few records as say the same. */
    List<SpoolEntry> entries() {
        List<SpoolEntry> entries = new ArrayList<>();
        jobs.values().forEach(job -> {
            entries.add(entry(Kind.JOB, new SpoolJob(job.job(), job.device(), job.bytes(), false)));
            if (job.begun()) {
                entries.add(entry(Kind.BEGUN, job.job()));
            }
        });
        events.forEach(kept -> entries.add(kept.entry()));
        // behind the events, which count by themselves
        entries.add(entry(Kind.HEAD, head));
        return entries;
    }

    Head head() {
        return Objects.requireNonNull(head);
    }

    Deque<Kept> events() {
        return events;
    }

    Map<String, SpoolJob> jobs() {
        return jobs;
    }

    /** What its live records take on the disk. */
    long bytes() {
        return bytes;
    }
}
