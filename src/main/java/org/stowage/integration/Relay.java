package org.stowage.integration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Takes what happened out of the outbox and tells it to whoever subscribed: at least once, in the order of happening as long
 * as nobody is deaf, never inside a transaction. Whoever does not answer is told again later, ever more rarely, for three
 * days.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int BATCH = 20;
    private static final int LEASE_SECONDS = 600;
    private static final int UNHEARD_BATCH = 5_000;
    private static final int MOST_ATTEMPTS = 20;
    private static final long FIRST_PAUSE_SECONDS = 10;
    private static final long LONGEST_PAUSE_SECONDS = 6 * 3_600;

    private final RelaySql sql;
    private final WebhookCall call;
    private final HouseListeners house;

    Relay(RelaySql sql, WebhookCall call, HouseListeners house) {
        this.sql = sql;
        this.call = call;
        this.house = house;
    }

    @Scheduled(
            every = "${stowage.relay.every:1s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        Set<String> wanted = house.events();
        if (!house.tell(() -> sql.dropUnheard(UNHEARD_BATCH, Set.of(), wanted))) {
            // whoever fails holds up its own news only, and of those each comes by itself from now on
            QuarkusTransaction.requiringNew().run(() -> sql.dropUnheard(UNHEARD_BATCH, wanted, Set.of()));
        }
        List<RelaySql.Due> due = QuarkusTransaction.requiringNew().call(() -> sql.claim(BATCH, LEASE_SECONDS));
        for (RelaySql.Due one : due) {
            // heard in the house first; whoever fails there keeps nobody outside from hearing of it
            tell(one, !wanted.contains(one.event()) || house.tell(() -> List.of(one.heard())));
        }
    }

    /** @param heard in the house; until it is, it comes up again, ever more rarely */
    private void tell(RelaySql.Due due, boolean heard) {
        List<RelaySql.Subscriber> waiting = QuarkusTransaction.requiringNew().call(() -> sql.waiting(due));
        boolean all = true;
        for (RelaySql.Subscriber subscriber : waiting) {
            WebhookCall.Answer answer = call.tell(subscriber, due);
            QuarkusTransaction.requiringNew()
                    .run(() -> sql.attempted(subscriber.id(), due, answer.status(), answer.error()));
            all &= answer.isTaken();
        }
        boolean done = heard && (all || due.attempts() >= MOST_ATTEMPTS);
        if (!all && done) {
            LOG.warnf(
                    "event %s of %s was not taken by every webhook in %d attempts",
                    due.event(), due.subject(), due.attempts());
        }
        QuarkusTransaction.requiringNew().run(() -> {
            if (done) {
                sql.sent(due);
            } else {
                sql.again(due, pause(due.attempts()));
            }
        });
    }

    static long pause(int attempts) {
        return Math.min(FIRST_PAUSE_SECONDS << Math.min(attempts - 1, 20), LONGEST_PAUSE_SECONDS);
    }
}
