package org.stowage.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.stowage.kernel.Sql;

/**
 * Who did what to what: written in the transaction of the act, never changed, chained by hashes within seconds. A changed
 * personal field is named, its value is not, so that erasing a person breaks no chain. Scans are not written here: the
 * ledger and the scan log are their trail.
 */
@ApplicationScoped
public class Audit {

    /** The warehouse of acts that belong to none. */
    public static final long HOUSE = 0;

    private final Sql sql;
    private final ObjectMapper json;

    public Audit(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * @param act {@code order.cancel}, {@code operator.roles}, ...
     * @param subject the number that people know
     * @param detail before and after, reasons; no personal data
     */
    public void record(long warehouseId, long operatorId, String act, String subject, Map<String, ?> detail) {
        sql.statement("""
                        insert into audit (warehouse_id, operator_id, act, subject, detail)
                        values (:warehouse, :operator, :act, :subject, cast(:detail as jsonb))
                        """)
                .bind("warehouse", warehouseId)
                .bind("operator", operatorId)
                .bind("act", act)
                .bind("subject", subject)
                .bind("detail", write(detail))
                .update();
    }

    /** One act on many subjects. @param details by subject, each a map or a record */
    public void recordAll(long warehouseId, long operatorId, String act, Map<String, ?> details) {
        List<String> subjects = List.copyOf(details.keySet());
        sql.statement("""
                        insert into audit (warehouse_id, operator_id, act, subject, detail)
                        select :warehouse, :operator, :act, u.subject, cast(u.detail as jsonb)
                          from unnest(:subjects, :details) as u (subject, detail)
                        """)
                .bind("warehouse", warehouseId)
                .bind("operator", operatorId)
                .bind("act", act)
                .bind("subjects", subjects)
                .bind(
                        "details",
                        subjects.stream().map(details::get).map(this::write).toList())
                .update();
    }

    private String write(Object detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
