package org.stowage.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.stowage.kernel.Sql;

/**
 * Chains the audit by hashes within seconds of each act: whoever changes or removes a row later breaks the chain behind it.
 * One instance at a time seals a warehouse.
 */
@ApplicationScoped
class Sealer {

    private static final int BATCH = 1_000;

    private record Row(long id, String text) {}

    private record Last(long sealNo, byte[] hash) {}

    private final Sql sql;

    Sealer(Sql sql) {
        this.sql = sql;
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sealAll() {
        sql.statement("select distinct warehouse_id from audit where seal_no is null")
                .list(Long.class)
                .forEach(warehouse -> QuarkusTransaction.requiringNew().run(() -> seal(warehouse)));
    }

    private void seal(long warehouseId) {
        boolean mine = sql.statement(
                        "select pg_try_advisory_xact_lock(hashtext('audit-seal'), cast(:warehouse as int))")
                .bind("warehouse", warehouseId)
                .one(Boolean.class);
        if (!mine) {
            return;
        }
        Last last = sql.statement("""
                        select seal_no, hash from audit
                         where warehouse_id = :warehouse and seal_no is not null order by seal_no desc limit 1
                        """)
                .bind("warehouse", warehouseId)
                .optional(Last.class)
                .orElse(new Last(0, new byte[0]));
        for (Row row : unsealed(warehouseId)) {
            last = new Last(last.sealNo() + 1, hash(last.hash(), row.text()));
            sql.statement("""
                            update audit set seal_no = :no, hash = :hash
                             where warehouse_id = :warehouse and id = :id and seal_no is null
                            """)
                    .bind("no", last.sealNo())
                    .bind("hash", last.hash())
                    .bind("warehouse", warehouseId)
                    .bind("id", row.id())
                    .update();
        }
    }

    private List<Row> unsealed(long warehouseId) {
        return sql.statement("""
                        select id, concat_ws('|', id, extract(epoch from at), operator_id, act, subject, detail) as text
                          from audit where warehouse_id = :warehouse and seal_no is null order by id limit :limit
                        """)
                .bind("warehouse", warehouseId)
                .bind("limit", BATCH)
                .list(Row.class);
    }

    private static byte[] hash(byte[] before, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
