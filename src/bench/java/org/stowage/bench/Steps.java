package org.stowage.bench;

import java.util.Arrays;
import java.util.Locale;

/** Times of one kind of call; single-threaded, one per robot, summed at the end. */
public final class Steps {

    private final String name;
    private long[] nanos = new long[64];
    private int count;

    public Steps(String name) {
        this.name = name;
    }

    public void add(long nano) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = nano;
    }

    public Steps and(Steps other) {
        Steps both = new Steps(name);
        for (int i = 0; i < count; i++) {
            both.add(nanos[i]);
        }
        for (int i = 0; i < other.count; i++) {
            both.add(other.nanos[i]);
        }
        return both;
    }

    public String name() {
        return name;
    }

    public int count() {
        return count;
    }

    /** Milliseconds that this share of the calls did not exceed; 0.5 = median. */
    public double millis(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[Math.min(count - 1, (int) (count * share))] / 1e6;
    }

    /** Of all of them, in milliseconds. */
    public double mean() {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += nanos[i];
        }
        return count == 0 ? 0 : sum / 1e6 / count;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%-28s %7d  p50 %7.1f ms  p99 %7.1f ms", name, count, millis(0.5), millis(0.99));
    }
}
