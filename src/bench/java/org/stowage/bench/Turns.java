package org.stowage.bench;

import java.util.Arrays;

/** One act of ours and the same by bare SQL, taking turns; medians, after the warm-up. */
record Turns(double ours, double bare) {

    /** Does it, and tells how long the act alone took. */
    interface Timed {
        double seconds();
    }

    /** Both answer the seconds of the act alone; what each needs is made ready inside, uncounted. */
    static Turns of(Pace pace, Timed ours, Timed bare) {
        long warm = System.nanoTime() + pace.warmUp().toNanos();
        do {
            ours.seconds();
            bare.seconds();
        } while (System.nanoTime() < warm);
        double[] mine = new double[pace.rounds()];
        double[] theirs = new double[pace.rounds()];
        for (int round = 0; round < pace.rounds(); round++) {
            mine[round] = ours.seconds();
            theirs[round] = bare.seconds();
        }
        return new Turns(median(mine), median(theirs));
    }

    static double seconds(Runnable act) {
        long start = System.nanoTime();
        act.run();
        return (System.nanoTime() - start) / 1e9;
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
