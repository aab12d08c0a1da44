package org.stowage.device;

/**
 * The plate of a scale without iron: what is laid on it overshoots, swings, settles, and creeps a little while it lies.
 * Time is given; not for several threads.
 */
final class SimulatedPlate {

    private static final double SWINGS = 3;
    private static final long CREEP_MS = 4_000;

    /**
     * @param settleMs how long it swings
     * @param driftGrams how far a weight creeps while it lies
     * @param maximumGrams what is more is too much
     */
    public record Habits(long settleMs, long driftGrams, long maximumGrams) {}

    /** What the scale sees at one moment. */
    record Seen(long grams, boolean moving, boolean over) {}

    private final Habits habits;
    private long before;
    private long load;
    private long sinceMs;

    SimulatedPlate(Habits habits, long nowMs) {
        this.habits = habits;
        this.sinceMs = nowMs - habits.settleMs();
    }

    /** @param grams all that lies on it from now on */
    void put(long grams, long nowMs) {
        before = at(nowMs).grams();
        load = grams;
        sinceMs = nowMs;
    }

    Seen at(long nowMs) {
        long passed = nowMs - sinceMs;
        boolean moving = passed < habits.settleMs();
        long grams = moving ? swinging((double) passed / habits.settleMs()) : load + creep(passed);
        return new Seen(grams, moving, grams > habits.maximumGrams());
    }

    private long swinging(double part) {
        return load + Math.round((before - load) * Math.exp(-4 * part) * Math.cos(2 * Math.PI * SWINGS * part));
    }

    /** An empty plate does not creep; a loaded one goes up and comes back. */
    private long creep(long passed) {
        long step = passed / CREEP_MS % 2;
        return load == 0 ? 0 : step * habits.driftGrams();
    }
}
