package org.stowage.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
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

    private String write(Map<String, ?> detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
