package org.stowage.carrier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/**
 * Consignments that a person answers: whoever has the carrier's pad of numbers, or its portal. Each waits until its number
 * is typed, scanned or read from a file; what named people is forgotten then.
 */
@ApplicationScoped
public class DeskBookings {

    static final int MOST = 1_000;
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final DeskSql sql;
    private final BookingAnswered waits;
    private final ObjectMapper json;

    DeskBookings(DeskSql sql, BookingAnswered waits, ObjectMapper json) {
        this.sql = sql;
        this.waits = waits;
        this.json = json;
    }

    @Transactional
    Booked ask(CarrierAccount account, Booking booking) {
        sql.ask(account, booking, written(booking));
        return find(account, booking.requestId());
    }

    @Transactional
    Booked find(CarrierAccount account, UUID requestId) {
        return sql.get(account.warehouseId(), requestId).map(this::booked).orElseGet(Booked.Nothing::new);
    }

    /** Nobody has to look for its number any more. */
    @Transactional
    Booked withdraw(CarrierAccount account, UUID requestId) {
        DeskSql.Row row = sql.lock(account.warehouseId(), requestId).orElse(null);
        if (row == null || row.state().equals("waiting")) {
            sql.cancel(account.warehouseId(), requestId);
            return new Booked.Nothing();
        }
        return booked(row);
    }

    @Transactional
    Voided cancel(CarrierAccount account, UUID requestId) {
        sql.cancel(account.warehouseId(), requestId);
        return new Voided.Done();
    }

    /** The oldest {@value #MOST} that wait. */
    @Transactional
    public List<WaitingBooking> waiting(long warehouseId, Carrier carrier) {
        return sql.waiting(warehouseId, carrier.id(), MOST).stream()
                .map(row -> new WaitingBooking(
                        row.reference(), row.askedAt(), booking(Objects.requireNonNull(row.booking()))))
                .toList();
    }

    /**
     * The number that the carrier gave. The same answer again changes nothing.
     *
     * @throws Problem booking-unknown, booking-answered, number-given, label-unfit
     */
    @Transactional
    @Retrying
    public void answer(long warehouseId, Carrier carrier, String reference, DeskAnswer answer) {
        byte[] label = answer.label() == null ? null : DeskLabel.checked(answer.label(), "/label");
        DeskSql.Row row = locked(warehouseId, carrier, reference);
        if (!row.state().equals("waiting")) {
            if (answer.no().equals(row.no())) {
                return;
            }
            throw Problem.of(CarrierProblem.BOOKING_ANSWERED, reference);
        }
        if (sql.isGiven(carrier.id(), answer.no())) {
            throw Problem.of(CarrierProblem.NUMBER_GIVEN, answer.no()).at("/no");
        }
        sql.answer(warehouseId, row.requestId(), answer.no(), written(answer.children()), label);
        waits.answered(warehouseId, row.requestId());
    }

    /** The carrier does not take it. @throws Problem booking-unknown, booking-answered */
    @Transactional
    @Retrying
    public void refuse(long warehouseId, Carrier carrier, String reference, String why) {
        DeskSql.Row row = locked(warehouseId, carrier, reference);
        if (sql.refuse(warehouseId, row.requestId(), why) == 0) {
            throw Problem.of(CarrierProblem.BOOKING_ANSWERED, reference);
        }
        waits.answered(warehouseId, row.requestId());
    }

    private DeskSql.Row locked(long warehouseId, Carrier carrier, String reference) {
        return sql.lock(warehouseId, carrier.id(), reference)
                .orElseThrow(() -> Problem.of(CarrierProblem.BOOKING_UNKNOWN, reference));
    }

    private Booked booked(DeskSql.Row row) {
        return switch (row.state()) {
            case "held" ->
                new Booked.Held(
                        Objects.requireNonNull(row.no()),
                        texts(row.childNos()),
                        RouteMarks.NONE,
                        label(row.label()),
                        null);
            case "refused" -> Booked.Refused.of("desk", Objects.requireNonNullElse(row.refusal(), ""));
            case "cancelled" -> new Booked.Nothing();
            default -> new Booked.Waiting();
        };
    }

    private static @Nullable CarrierDocument label(byte @Nullable [] pdf) {
        return pdf == null ? null : new CarrierDocument(CarrierDocument.Format.PDF, pdf);
    }

    private Booking booking(String text) {
        try {
            return json.readValue(text, Booking.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("booking is no JSON");
        }
    }

    private List<String> texts(String text) {
        try {
            return json.readValue(text, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
