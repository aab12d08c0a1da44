package org.stowage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.Sql;
import org.stowage.stock.Proof;
import org.stowage.stock.ProofReport;

/** The stock proof of the warehouses in which something happened since it was last asked: others are as they were. */
@ApplicationScoped
public class Books {

    private record Mark(long move, long promise) {}

    private final Sql sql;
    private final Proof proof;
    private Mark mark = new Mark(0, 0);

    Books(Sql sql, Proof proof) {
        this.sql = sql;
        this.proof = proof;
    }

    public synchronized ProofReport check() {
        List<Long> warehouses = sql.statement("""
                        select warehouse_id from stock_move where id > :move
                        union select warehouse_id from promise where id > :promise
                        """)
                .bind("move", mark.move())
                .bind("promise", mark.promise())
                .list(Long.class);
        mark = sql.statement("""
                        select coalesce((select max(id) from stock_move), 0) as move,
                               coalesce((select max(id) from promise), 0) as promise
                        """).one(Mark.class);
        return proof.check(warehouses);
    }
}
