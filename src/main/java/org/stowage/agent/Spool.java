package org.stowage.agent;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jboss.logging.Logger;
import org.stowage.agent.SpoolContent.Kept;
import org.stowage.agent.SpoolEntry.Kind;
import org.stowage.device.Printed;
import org.stowage.device.PrinterCondition;
import org.stowage.station.AgentEvent;
import org.stowage.station.AgentEvent.JobEnded;

/**
 * What must not be lost between this computer and the service: events that wait to go up, and labels that wait to be
 * printed. One append-only file of records with checksums; what returns from here is on the disk. Bounded: what does not fit
 * is refused, nothing old is dropped for it.
 */
final class Spool implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Spool.class);
    private static final long SMALL = 1 << 20;

    /** The end of a job is kept also where a scan finds no room: the job's own bytes make place for it. */
    private static final long RESERVE = 1 << 20;

    private final FileChannel lock;
    private final SpoolFile file;
    private final SpoolContent content = new SpoolContent();
    private final long limit;

    /**
     * What was begun and has no end is unknown from now on.
     *
     * @param limit bytes of live records
     * @throws SpoolProblem damaged, or another agent uses it
     */
    Spool(Path directory, long limit) throws IOException {
        this(directory, limit, SpoolDisk.USUAL);
    }

    Spool(Path directory, long limit, SpoolDisk disk) throws IOException {
        Directories.own(directory);
        this.limit = limit;
        this.lock = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        SpoolFile opened;
        try {
            if (lock.tryLock() == null) {
                throw new SpoolProblem("another agent uses " + directory);
            }
            SpoolReader found = SpoolReader.read(directory.resolve("events"));
            for (SpoolEntry entry : found.entries()) {
                content.apply(entry);
            }
            opened = new SpoolFile(directory.resolve("events"), found.good(), disk);
            if (found.entries().isEmpty()) {
                opened.rewrite(content.entries());
            }
        } catch (OverlappingFileLockException e) {
            lock.close();
            throw new SpoolProblem("another agent uses " + directory);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
        this.file = opened;
        for (SpoolJob job : List.copyOf(content.jobs().values())) {
            if (job.begun()) {
                ended(
                        job.job(),
                        Printed.unknown(PrinterCondition.LINE_BROKEN, "the agent was stopped with this label"));
            }
        }
    }

    synchronized UUID id() {
        return content.head().spool();
    }

    synchronized long last() {
        return content.head().last();
    }

    /** @throws IOException it is not kept: no room, or the disk refuses */
    synchronized void add(LongFunction<AgentEvent> event) throws IOException {
        keep(SpoolContent.entry(Kind.EVENT, event.apply(last() + 1)), limit);
    }

    /** @return false: it is known already */
    synchronized boolean take(String job, long device, byte[] bytes) throws IOException {
        if (held().contains(job)) {
            return false;
        }
        keep(SpoolContent.entry(Kind.JOB, new SpoolJob(job, device, bytes, false)), limit);
        return true;
    }

    /** Before its first byte goes to the printer. */
    synchronized void begun(String job) throws IOException {
        keep(SpoolContent.entry(Kind.BEGUN, job), limit + RESERVE);
    }

    synchronized void ended(String job, Printed printed) throws IOException {
        keep(SpoolContent.entry(Kind.EVENT, new JobEnded(last() + 1, job, printed)), limit + RESERVE);
    }

    /** The service has all events up to this one. */
    synchronized void acked(long seq) throws IOException {
        SpoolEntry entry = SpoolContent.entry(Kind.ACKED, seq);
        content.apply(entry);
        try {
            if (file.size() > SMALL && file.size() > 2 * content.bytes()) {
                file.rewrite(content.entries());
            } else {
                file.append(entry);
            }
        } catch (IOException e) {
            LOG.debugf(e, "forgotten by the next start: they are sent again then, and known there");
        }
    }

    /** The service has heard of later events than there are: this file was set back, and counts as another one now. */
    synchronized void renew() throws IOException {
        keep(SpoolContent.entry(Kind.HEAD, new SpoolContent.Head(UUID.randomUUID(), last())), limit + RESERVE);
    }

    /** The oldest events that wait, at least one if there is any, and no more than so many bytes. */
    synchronized List<AgentEvent> waiting(long most) {
        List<AgentEvent> first = new ArrayList<>();
        long bytes = 0;
        for (Kept kept : content.events()) {
            bytes += kept.entry().size();
            if (!first.isEmpty() && bytes > most) {
                break;
            }
            first.add(kept.event());
        }
        return first;
    }

    synchronized int waitingCount() {
        return content.events().size();
    }

    /** Labels that are not printed yet, in their order. */
    synchronized List<SpoolJob> jobs() {
        return List.copyOf(content.jobs().values());
    }

    /** Jobs that this agent answers for: to be printed, or with an end that the service has not heard. */
    synchronized List<String> held() {
        List<String> held = new ArrayList<>(content.jobs().keySet());
        content.events().forEach(kept -> {
            if (kept.event() instanceof JobEnded ended) {
                held.add(ended.job());
            }
        });
        return held;
    }

    private void keep(SpoolEntry entry, long most) throws IOException {
        if (content.bytes() + entry.size() > most) {
            throw new SpoolProblem("the spool is full: " + content.bytes() + " bytes wait for the service");
        }
        file.append(entry);
        content.apply(entry);
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
        lock.close();
    }
}
