package org.stowage.waybill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.stowage.carrier.Booked;
import org.stowage.carrier.Booking;
import org.stowage.carrier.CarrierDocument;
import org.stowage.carrier.Voided;
import org.stowage.kernel.Retrying;
import org.stowage.waybill.WaybillAnswer.OfBooking;
import org.stowage.waybill.WaybillAnswer.OfVoid;
import org.stowage.waybill.WaybillRequestSql.Change;

/** What a carrier said becomes what is so: request, number, document, parcel and print job in one transaction. */
@ApplicationScoped
class WaybillAnswers {

    private static final Logger LOG = Logger.getLogger(WaybillAnswers.class);

    /** So often nobody understood: somebody should know. */
    static final int MANY = 5;

    private final WaybillRequestSql sql;
    private final WaybillDocumentSql documents;
    private final WaybillListener listener;
    private final ObjectMapper json;
    private final Duration pause;

    WaybillAnswers(
            WaybillRequestSql sql,
            WaybillDocumentSql documents,
            WaybillListener listener,
            ObjectMapper json,
            @ConfigProperty(name = "stowage.waybill.pause", defaultValue = "2s") Duration pause) {
        this.sql = sql;
        this.documents = documents;
        this.listener = listener;
        this.json = json;
        this.pause = pause;
    }

    /** Committed before the carrier is called. Empty: it was given up meanwhile, or somebody else asks. */
    @Transactional
    @Retrying
    Optional<WaybillRequest> asking(WaybillRequest wanted, UUID lease) {
        listener.lock(wanted.warehouseId(), wanted.parcelId());
        Optional<WaybillRequest> asking = sql.asking(wanted, lease);
        asking.ifPresent(listener::changed);
        return asking;
    }

    @Transactional
    @Retrying
    void settle(WaybillRequest asked, UUID lease, WaybillAnswer answer) {
        kept(asked, lease, answer).ifPresent(listener::followed);
    }

    /**
     * What the carrier said is kept, though what follows from it cannot be done: asking again would bring the same.
     *
     * @param why a person is told
     */
    @Transactional
    @Retrying
    void settleAlone(WaybillRequest asked, UUID lease, WaybillAnswer answer, String why) {
        kept(asked, lease, answer)
                .filter(row -> row.problemCode() == null)
                .ifPresent(row -> sql.note(row, "unfinished", why));
    }

    private Optional<WaybillRequest> kept(WaybillRequest asked, UUID lease, WaybillAnswer answer) {
        listener.lock(asked.warehouseId(), asked.parcelId());
        WaybillRequest now = sql.lock(asked.warehouseId(), asked.id()).orElseThrow();
        if (!sql.isLeased(now, lease)) {
            late(now, answer);
            return Optional.empty();
        }
        WaybillState next = WaybillTable.after(now.state(), answer.event()).orElse(null);
        if (next == null) {
            // a void that was kept, or written off, while the carrier was asked
            LOG.warnf("request %s is %s, %s changes nothing", now.id(), now.state(), answer.event());
            return Optional.empty();
        }
        WaybillRequest changed = sql.change(now, change(now, next, answer));
        WaybillRequest row = answer instanceof OfBooking(Booked.Held held) ? numbered(changed, held) : changed;
        listener.changed(row);
        return Optional.of(row);
    }

    private Change change(WaybillRequest now, WaybillState next, WaybillAnswer answer) {
        Change change = Change.to(next);
        return switch (answer) {
            case OfBooking(Booked.Refused no)
            when next == WaybillState.REFUSED ->
                change.after(null)
                        .because(no.unreachable() ? "unreachable" : "refused", no.code() + ": " + no.text())
                        .out(no.unreachable());
            case OfBooking(Booked.Unclear unclear) -> unclear(now, change, unclear.why());
            case OfBooking(Booked.Waiting ignored) -> change.after(WaybillPause.LONGEST);
            case OfBooking(Booked.Nothing ignored) when next == WaybillState.WANTED -> unreached(now, change);
            case OfVoid(Voided.Refused no) -> change.after(null).because("void-refused", no.code() + ": " + no.text());
            case OfVoid(Voided.Unclear unclear) -> unclear(now, change, unclear.why());
            default -> change;
        };
    }

    /** It is asked to book again, ever more rarely. */
    private Change unreached(WaybillRequest now, Change change) {
        Change later = change.after(WaybillPause.after(now.attempts(), pause));
        return now.attempts() < MANY ? later : later.because("unreached", String.valueOf(now.attempts()));
    }

    private Change unclear(WaybillRequest now, Change change, String why) {
        Change later = change.after(WaybillPause.after(now.attempts(), pause));
        return now.attempts() < MANY ? later : later.because("unclear", why);
    }

    /** Number and label are kept before anybody prints; the number of another parcel is not ours, nor ours to give back. */
    private WaybillRequest numbered(WaybillRequest row, Booked.Held held) {
        if (!listener.number(row, held.no(), held.childNos())) {
            WaybillState end = row.state() == WaybillState.VOIDING ? WaybillState.VOID : WaybillState.REFUSED;
            return sql.change(row, Change.to(end).after(null).because("duplicate-number", nos(held)));
        }
        CarrierDocument label = held.label();
        if (label != null) {
            documents.keep(row, label);
        }
        WaybillRequest kept = sql.keep(row, held.no(), write(HeldNumber.of(row, held)));
        int boxes = boxes(row);
        if (1 + held.childNos().size() < boxes) {
            // the door would count too few; the numbers are ours all the same, to be used or given back
            sql.note(kept, "too-few-numbers", boxes + ": " + nos(held));
        }
        return kept;
    }

    /**
     * An answer to a call that was thought dead. Whoever asks by now hears the same; but a number that nobody waits for any
     * more is given back, and where the parcel has another one already, a person is told.
     */
    private void late(WaybillRequest now, WaybillAnswer answer) {
        if (!(answer instanceof OfBooking(Booked.Held held)) || held.no().equals(now.no())) {
            return;
        }
        boolean isOver =
                WaybillTable.after(now.state(), WaybillEvent.LATE_NUMBER).isPresent();
        if (isOver
                && now.no() == null
                && sql.reopen(now)
                && listener.number(voiding(now), held.no(), held.childNos())) {
            listener.changed(sql.keep(now, held.no(), write(HeldNumber.of(now, held))));
        } else if (isOver || now.no() != null) {
            sql.note(now, "second-number", held.no());
        }
    }

    private static String nos(Booked.Held held) {
        return held.childNos().isEmpty() ? held.no() : held.no() + ", " + String.join(", ", held.childNos());
    }

    private int boxes(WaybillRequest row) {
        try {
            return json.readValue(row.booking(), Booking.class).pieces().size();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private WaybillRequest voiding(WaybillRequest now) {
        return sql.lock(now.warehouseId(), now.id()).orElseThrow();
    }

    private String write(HeldNumber held) {
        try {
            return json.writeValueAsString(held);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
