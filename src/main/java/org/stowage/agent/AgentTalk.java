package org.stowage.agent;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stowage.station.AgentEvent;
import org.stowage.station.AgentFrame;

/** What is said over one connection, from hello to its end. Events go up in batches, the next one when the last is kept. */
final class AgentTalk {

    private static final long BATCH_BYTES = 24_000;
    private static final long LOOK_MS = 100;

    private final Spool spool;
    private final Outbox outbox;
    private final AgentSettings.Times times;
    private volatile AgentFrame.@Nullable Welcome welcome;
    private volatile AgentFrame.@Nullable Refused refusal;
    private volatile boolean setBack;
    private volatile long received;
    private long sentUpTo;
    private long sentAt;
    private long pingedAt = System.nanoTime();
    private long toldAt;

    AgentTalk(Spool spool, Outbox outbox, AgentSettings.Times times) {
        this.spool = spool;
        this.outbox = outbox;
        this.times = times;
    }

    /**
     * What waits is sent whole, however much of it the service counts: on a disk that was restored the same numbers stand for
     * other events. The service knows by their ids those that it has.
     *
     * @return false: there was more in this spool once; it is another one now, and says hello as such
     */
    boolean welcomed(AgentFrame.Welcome frame) throws IOException {
        if (frame.received() > spool.last()) {
            setBack = true;
            spool.renew();
        } else {
            welcome = frame;
        }
        outbox.offer(Outbox.WAKE);
        return !setBack;
    }

    void acked(long seq) throws IOException {
        spool.acked(seq);
        received = seq;
        outbox.offer(Outbox.WAKE);
    }

    void refused(AgentFrame.Refused frame) {
        refusal = frame;
        outbox.offer(Outbox.WAKE);
    }

    /** The service speaks with this agent. */
    boolean welcomed() {
        return welcome != null;
    }

    void refuse() throws RefusedException {
        AgentFrame.Refused frame = refusal;
        if (frame != null) {
            throw new RefusedException(frame);
        }
    }

    /** One round: what there is to say is said. @throws IOException the line is broken or dead */
    void step(AgentLine line, Supplier<AgentFrame.Health> health)
            throws IOException, InterruptedException, RefusedException {
        refuse();
        if (line.gone() || line.silentMs() > times.silence().toMillis()) {
            throw new IOException(line.gone() ? "the line is gone" : "the service is silent");
        }
        if (setBack) {
            throw new IOException("the spool was set back and counts as a new one");
        }
        AgentFrame next = outbox.next(LOOK_MS);
        if (next != null) {
            line.send(next);
        }
        if (welcome != null) {
            sendEvents(line);
            if (isOver(toldAt, times.health())) {
                toldAt = System.nanoTime();
                line.send(health.get());
            }
        }
        if (isOver(pingedAt, times.ping())) {
            pingedAt = System.nanoTime();
            line.ping();
        }
    }

    private void sendEvents(AgentLine line) throws IOException, InterruptedException {
        if (received < sentUpTo) {
            if (isOver(sentAt, times.silence())) {
                throw new IOException("the service keeps nothing");
            }
            return;
        }
        List<AgentEvent> batch = spool.waiting(BATCH_BYTES);
        if (!batch.isEmpty()) {
            sentUpTo = batch.getLast().seq();
            sentAt = System.nanoTime();
            line.send(new AgentFrame.Events(Instant.now(), batch));
        }
    }

    private static boolean isOver(long since, Duration time) {
        return since == 0 || System.nanoTime() - since > time.toNanos();
    }
}
