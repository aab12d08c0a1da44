package org.stowage.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * What others are told later (webhooks, channels): written in the transaction of the act, sent afterwards by the relay, so
 * that nobody hears of what did not happen and nothing that happened is kept from them.
 */
@ApplicationScoped
public class Outbox {

    /**
     * @param name {@code order.shipped}, {@code stock.low}, ...
     * @param subject the number that people know: order, parcel, sku
     * @param payload a record, written as JSON
     */
    public record Event(String name, String subject, Object payload) {}

    /** For an act that tells in the statement that does it; behind it goes the select of these four. */
    public static final String INSERT = "insert into outbox (warehouse_id, event, subject, payload)";

    private final Sql sql;
    private final ObjectMapper json;

    public Outbox(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    public void tell(long warehouseId, Event event) {
        tell(warehouseId, List.of(event));
    }

    /** Many events in one statement. */
    public void tell(long warehouseId, List<Event> events) {
        if (events.isEmpty()) {
            return;
        }
        List<String> payloads = new ArrayList<>();
        for (Event event : events) {
            try {
                payloads.add(json.writeValueAsString(event.payload()));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
        sql.statement("""
                        %s
                        select :warehouse, event, subject, payload::jsonb
                          from unnest(:events, :subjects, :payloads) as e (event, subject, payload)
                        """.formatted(INSERT))
                .bind("warehouse", warehouseId)
                .bind("events", events.stream().map(Event::name).toList())
                .bind("subjects", events.stream().map(Event::subject).toList())
                .bind("payloads", payloads)
                .update();
    }
}
