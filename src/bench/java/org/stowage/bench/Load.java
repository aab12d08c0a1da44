package org.stowage.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Clients that do the same thing at once, each on a thread of its own. */
final class Load {

    private static final int FAILURES_KEPT = 3;

    /** What one client does again and again. */
    interface Act {
        void once() throws Exception;
    }

    /** Makes the act of a client, with its own connection: not counted. */
    interface Client {
        Act of(int number) throws Exception;
    }

    /**
     * @param acts that came to a good end in the time
     * @param times of these
     * @param failures the first few
     */
    record Done(long acts, long failed, double seconds, Steps times, List<String> failures) {
        double perSecond() {
            return acts / seconds;
        }

        private Done and(Done other) {
            List<String> all = new ArrayList<>(failures);
            all.addAll(other.failures);
            return new Done(
                    acts + other.acts,
                    failed + other.failed,
                    Math.max(seconds, other.seconds),
                    times.and(other.times),
                    all);
        }
    }

    private Load() {}

    /** As often as they can in the time; what is begun before the end of the warm-up is not counted. */
    static Done during(int clients, Pace pace, Client client) {
        return all(clients, client, (act, started) -> {
            long from = started + pace.warmUp().toNanos();
            return new Tally(from).until(act, from + pace.time().toNanos());
        });
    }

    /** Each a share of so many acts. */
    static Done times(int clients, int total, Client client) {
        return all(clients, client, (act, started) -> new Tally(started).times(act, total / clients));
    }

    private interface Turn {
        Done run(Act act, long started);
    }

    private static Done all(int clients, Client client, Turn turn) {
        CyclicBarrier together = new CyclicBarrier(clients);
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<Done>> work = new ArrayList<>();
            for (int number = 0; number < clients; number++) {
                Act act = client.of(number);
                work.add(() -> {
                    together.await();
                    return turn.run(act, System.nanoTime());
                });
            }
            Done sum = new Done(0, 0, 0, new Steps(""), List.of());
            for (Future<Done> done : threads.invokeAll(work)) {
                sum = sum.and(done.get());
            }
            if (sum.acts() == 0) {
                throw new IllegalStateException("nothing was done " + sum.failures());
            }
            return sum;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What one client has done so far. */
    private static final class Tally {
        private final long from;
        private final Steps times = new Steps("");
        private final List<String> failures = new ArrayList<>();
        private long failed;

        Tally(long from) {
            this.from = from;
        }

        Done until(Act act, long end) {
            // at least one counts, however slow the machine is
            while (System.nanoTime() < end || times.count() + failed == 0) {
                once(act);
            }
            return done(Duration.ofNanos(Math.max(end, System.nanoTime()) - from));
        }

        Done times(Act act, int acts) {
            for (int i = 0; i < acts; i++) {
                once(act);
            }
            return done(Duration.ofNanos(System.nanoTime() - from));
        }

        private void once(Act act) {
            long begun = System.nanoTime();
            String failure = failureOf(act);
            if (begun < from) {
                return;
            }
            if (failure == null) {
                times.add(System.nanoTime() - begun);
                return;
            }
            failed++;
            if (failures.size() < FAILURES_KEPT) {
                failures.add(failure);
            }
        }

        private static @Nullable String failureOf(Act act) {
            try {
                act.once();
                return null;
            } catch (Exception e) {
                return String.valueOf(e);
            }
        }

        private Done done(Duration time) {
            return new Done(times.count(), failed, time.toNanos() / 1e9, times, failures);
        }
    }
}
