package org.stowage.agent;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.stowage.station.AgentFrame;

/** What goes up and is kept by nobody: while the line is down, or when there is too much of it, it is forgotten. */
final class Outbox {

    /** Nothing to send but what the spool keeps. */
    static final AgentFrame WAKE = new AgentFrame.Ack(0);

    private static final int MOST = 1_000;

    private final BlockingQueue<AgentFrame> frames = new ArrayBlockingQueue<>(MOST);

    boolean offer(AgentFrame frame) {
        return frames.offer(frame);
    }

    /** Null when it was only woken, or when nothing came. */
    @Nullable
    AgentFrame next(long ms) throws InterruptedException {
        AgentFrame next = frames.poll(ms, TimeUnit.MILLISECONDS);
        return WAKE.equals(next) ? null : next;
    }

    void clear() {
        frames.clear();
    }
}
