package org.stowage.outbound;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where orders of programs wait for the worker: first come, first served, never more than fit. Each leaves it once, taken
 * by the worker or turned away.
 */
final class IntakeLine {

    private final int room;
    private final int roomForLines;
    private final Duration longestWait;
    private final Deque<HandedIn> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private int lines;
    private boolean closed;

    /** @param room for so many orders, and {@code roomForLines} for their lines together */
    IntakeLine(int room, int roomForLines, Duration longestWait) {
        this.room = room;
        this.roomForLines = roomForLines;
        this.longestWait = longestWait;
    }

    /** @return false: full, or closed */
    boolean add(HandedIn one) {
        lock.lock();
        try {
            if (closed || waiting.size() >= room || lines + one.lines() > roomForLines) {
                return false;
            }
            waiting.add(one);
            lines += one.lines();
            something.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for one, and takes with it whoever else stands there by now.
     *
     * @param linesTogether of all of them, unless a single one has more
     * @return no two with a key in common: the later one stays in the line. Empty: closed
     */
    List<HandedIn> take(int most, int linesTogether) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty() && !closed) {
                something.await();
            }
            return next(most, linesTogether);
        } finally {
            lock.unlock();
        }
    }

    private List<HandedIn> next(int most, int linesTogether) {
        List<HandedIn> taken = new ArrayList<>();
        Set<List<Object>> keys = new HashSet<>();
        int left = linesTogether;
        for (Iterator<HandedIn> line = waiting.iterator(); line.hasNext() && taken.size() < most; ) {
            HandedIn one = line.next();
            if (!taken.isEmpty() && one.lines() > left) {
                break;
            }
            boolean isFirst = one.keys().stream().noneMatch(keys::contains);
            keys.addAll(one.keys());
            if (isFirst) {
                line.remove();
                taken.add(one);
                left -= one.lines();
                lines -= one.lines();
            }
        }
        return taken;
    }

    /** Takes out those who have waited too long. */
    List<HandedIn> late(long now) {
        lock.lock();
        try {
            List<HandedIn> late = new ArrayList<>();
            while (!waiting.isEmpty() && isLate(waiting.getFirst(), now)) {
                HandedIn one = waiting.removeFirst();
                lines -= one.lines();
                late.add(one);
            }
            return late;
        } finally {
            lock.unlock();
        }
    }

    boolean isLate(HandedIn one, long now) {
        return now - one.since() > longestWait.toNanos();
    }

    /** Nobody comes in any more. @return who stood there */
    List<HandedIn> close() {
        lock.lock();
        try {
            closed = true;
            List<HandedIn> left = List.copyOf(waiting);
            waiting.clear();
            lines = 0;
            something.signalAll();
            return left;
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }
}
