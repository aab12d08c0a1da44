package org.stowage.demo;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.task.ScanDesk;

/**
 * Robots that work slowly beside the visitor. Each goes its rounds until it is told to stop; then it ends what it has in
 * its hands and goes home. A no of the house is nothing to them: they come back later.
 */
@ApplicationScoped
public class Robots {

    private static final Logger LOG = Logger.getLogger("org.stowage.demo");
    private static final Duration BETWEEN_SCANS = Duration.ofMillis(1_800);
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(20);

    /** What a robot has done since it was started. @param name as its operator is called */
    public record Tally(String name, int rounds) {}

    private final ScanDesk desk;
    private final People people;
    private final RobotWork work;
    private final DemoSql sql;
    private final Map<People.Hand, Integer> rounds = new ConcurrentHashMap<>();
    private volatile @Nullable CountDownLatch stop;

    Robots(ScanDesk desk, People people, RobotWork work, DemoSql sql) {
        this.desk = desk;
        this.people = people;
        this.work = work;
        this.sql = sql;
    }

    public boolean working() {
        return stop != null;
    }

    /** As the manager last wanted it: after a restart too. */
    void begin(Plan plan) {
        if (sql.robotsWanted(plan.warehouse())) {
            start(plan);
        }
    }

    public synchronized void start(Plan plan) {
        sql.wantRobots(plan.warehouse(), true);
        if (stop != null) {
            return;
        }
        var end = new CountDownLatch(1);
        stop = end;
        for (People.Hand hand : People.Hand.values()) {
            Thread.ofPlatform().daemon().name("robot " + hand).start(() -> live(plan, hand, end));
        }
    }

    public synchronized void stop(Plan plan) {
        sql.wantRobots(plan.warehouse(), false);
        sendHome();
    }

    void shutdown(@Observes ShutdownEvent event) {
        sendHome();
    }

    private void sendHome() {
        CountDownLatch running = stop;
        stop = null;
        if (running != null) {
            running.countDown();
        }
    }

    public List<Tally> tallies() {
        return rounds.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> new Tally(e.getKey().name(), e.getValue()))
                .toList();
    }

    private void live(Plan plan, People.Hand hand, CountDownLatch end) {
        Robot robot = robot(plan, hand, () -> wait(end, BETWEEN_SCANS));
        while (end.getCount() > 0) {
            round(plan, hand, robot, RobotWork.Left.USUAL);
            wait(end, BETWEEN_ROUNDS);
        }
    }

    /** One round of one robot, without pauses. @return whether there was something to do */
    boolean round(Plan plan, People.Hand hand, RobotWork.Left left) {
        return round(plan, hand, robot(plan, hand, () -> {}), left);
    }

    private Robot robot(Plan plan, People.Hand hand, Runnable pause) {
        String station = hand == People.Hand.DOCK ? "DOCK-1" : "PACK-2";
        return new Robot(desk, people.robot(plan, hand), plan.warehouse(), station, pause);
    }

    private boolean round(Plan plan, People.Hand hand, Robot robot, RobotWork.Left left) {
        try {
            boolean done = within(() -> work.round(plan, hand, robot, left));
            if (done) {
                rounds.merge(hand, 1, Integer::sum);
            }
            return done;
        } catch (Problem refused) {
            LOG.debugf("robot %s was refused: %s", hand, refused.getMessage());
        } catch (RuntimeException e) {
            LOG.debugf(e, "robot %s stumbled", hand);
        }
        return false;
    }

    private static boolean within(java.util.function.BooleanSupplier act) {
        var request = Arc.container().requestContext();
        if (request.isActive()) {
            return act.getAsBoolean();
        }
        request.activate();
        try {
            return act.getAsBoolean();
        } finally {
            request.terminate();
        }
    }

    private static void wait(CountDownLatch end, Duration about) {
        try {
            long millis = about.toMillis();
            boolean ended = end.await(millis / 2 + ThreadLocalRandom.current().nextLong(millis), TimeUnit.MILLISECONDS);
            LOG.tracef("waited, ended %s", ended);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
