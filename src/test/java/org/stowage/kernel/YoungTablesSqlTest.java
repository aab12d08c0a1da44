package org.stowage.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.stowage.TestPostgres;
import org.stowage.TestTransactions;

class YoungTablesSqlTest {

    private final TestTransactions transactions =
            new TestTransactions(TestPostgres.freshDatabase().asService());
    private final Sql sql = new Sql(transactions.dataSource());
    private final YoungTables young = new YoungTables(sql);

    @Test
    void aTableIsCountedWithItsFirstRowsAndWheneverTheyHaveDoubled() {
        fill(1, 10);
        assertThat(young.count()).isZero();
        fill(11, 30);
        assertThat(young.count()).isEqualTo(1);
        assertThat(known()).isEqualTo(30);
        fill(31, 45);
        assertThat(young.count()).isZero();
        fill(46, 70);
        assertThat(young.count()).isEqualTo(1);
        assertThat(known()).isEqualTo(70);
    }

    @Test
    void aTableWithoutRowsIsNotCountedAsEmpty() {
        fill(1, 500);
        sql.statement("select stowage_refresh_statistics()").one(Boolean.class);
        assertThat(known()).isEqualTo(500);
        assertThat(sql.statement("select reltuples::int from pg_class where relname = 'outbound_order'")
                        .one(Integer.class))
                .isNegative();
    }

    private void fill(long from, long to) {
        transactions.call(() -> sql.statement("""
                        insert into identifier (warehouse_id, code, kind, target_id)
                        select 1, 'YOUNG-' || id, 'item', id from unnest(:ids) as i (id)
                        """)
                .bind("ids", LongStream.rangeClosed(from, to).boxed().toList())
                .update());
        // the counters of a connection are told when it ends or is idle: at the next statement at the latest
        transactions.call(
                () -> sql.statement("select pg_stat_force_next_flush()::text").one(String.class));
    }

    private int known() {
        return sql.statement("select reltuples::int from pg_class where relname = 'identifier'")
                .one(Integer.class);
    }
}
