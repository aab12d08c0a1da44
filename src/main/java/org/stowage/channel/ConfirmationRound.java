package org.stowage.channel;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.stowage.channel.ConfirmationCall.Heard;
import org.stowage.channel.ConfirmationCall.Outcome;

/**
 * One confirmation, one call. Who may have heard is asked first; only who has nothing of it is told again, under the same id.
 */
@ApplicationScoped
class ConfirmationRound {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int DOUBLINGS = 20;

    private final ConfirmationSql sql;
    private final ConfirmationCall call;
    private final Duration pause;

    ConfirmationRound(
            ConfirmationSql sql,
            ConfirmationCall call,
            @ConfigProperty(name = "stowage.confirmation.pause", defaultValue = "10s") Duration pause) {
        this.sql = sql;
        this.call = call;
        this.pause = pause;
    }

    /** @return whether there was one */
    boolean one() {
        UUID lease = UUID.randomUUID();
        Optional<DueConfirmation> due = QuarkusTransaction.requiringNew().call(() -> sql.lease(lease, LEASE));
        due.ifPresent(one -> work(one, lease));
        return due.isPresent();
    }

    private void work(DueConfirmation due, UUID lease) {
        String url = due.url();
        String secret = due.secret();
        if (due.givenUp() && !due.heard()) {
            settle(due, lease, ConfirmationState.WITHDRAWN, null, "");
        } else if (url == null || secret == null) {
            settle(due, lease, ConfirmationState.REFUSED, null, "no address");
        } else if (due.heard()) {
            asked(due, lease, call.ask(url, secret, due.requestId().toString()));
        } else if (QuarkusTransaction.requiringNew().call(() -> sql.telling(due, lease))) {
            told(due, lease, call.tell(url, secret, message(due)));
        }
    }

    private void told(DueConfirmation due, UUID lease, Heard heard) {
        switch (heard.outcome()) {
            case TAKEN -> kept(due, lease, "tell", heard, ConfirmationState.SENT, true, null);
            case REFUSED -> kept(due, lease, "tell", heard, ConfirmationState.REFUSED, false, null);
            case NOT_THERE -> kept(due, lease, "tell", heard, ConfirmationState.RETRY, false, backOff(due));
            case UNCLEAR, CANNOT_BE_ASKED ->
                kept(due, lease, "tell", heard, ConfirmationState.RETRY, true, backOff(due));
        }
    }

    private void asked(DueConfirmation due, UUID lease, Heard heard) {
        switch (heard.outcome()) {
            case TAKEN -> kept(due, lease, "ask", heard, ConfirmationState.SENT, true, null);
            case NOT_THERE -> kept(due, lease, "ask", heard, ConfirmationState.RETRY, false, Duration.ZERO);
            case CANNOT_BE_ASKED -> kept(due, lease, "ask", heard, ConfirmationState.UNCLEAR, true, null);
            case REFUSED, UNCLEAR -> kept(due, lease, "ask", heard, ConfirmationState.RETRY, true, backOff(due));
        }
    }

    private void kept(
            DueConfirmation due,
            UUID lease,
            String act,
            Heard heard,
            ConfirmationState to,
            boolean mayHave,
            @Nullable Duration wait) {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.answered(due.warehouseId(), due.id(), act, heard.answer().status(), heard.text(), null);
            boolean fine = heard.outcome() == Outcome.TAKEN;
            boolean isOurs = sql.settle(due, lease, to, mayHave, wait, fine ? "" : why(heard));
            if (fine && isOurs) {
                sql.tell(due.warehouseId(), List.of(due.id()));
            }
        });
    }

    private static String why(Heard heard) {
        Integer status = heard.answer().status();
        return status == null ? heard.text() : status + " " + heard.text();
    }

    private void settle(DueConfirmation due, UUID lease, ConfirmationState to, @Nullable Duration wait, String why) {
        QuarkusTransaction.requiringNew().call(() -> sql.settle(due, lease, to, due.heard(), wait, why));
    }

    private Told message(DueConfirmation due) {
        return message(due, QuarkusTransaction.requiringNew().call(() -> sql.lines(due)));
    }

    static Told message(DueConfirmation due, List<Told.Line> lines) {
        return new Told(
                due.requestId().toString(),
                due.channel(),
                due.channelOrderNo(),
                due.orderNo(),
                due.parcelNo(),
                due.carrier(),
                due.carrierName(),
                due.waybillNo(),
                due.service(),
                due.split(),
                due.shippedAt(),
                lines);
    }

    /** 10 s, 20 s, 40 s, ... 6 h. */
    private Duration backOff(DueConfirmation due) {
        Duration wait = pause.multipliedBy(1L << Math.min(due.attempts() - 1, DOUBLINGS));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
