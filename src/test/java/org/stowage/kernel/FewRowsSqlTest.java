package org.stowage.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.stowage.TestPostgres;
import org.stowage.TestTransactions;

class FewRowsSqlTest {

    private static final String AS_USUAL = "auto on on on";
    private static final String ONCE_BY_KEYS = "force_generic_plan off off off";

    private final TestTransactions transactions =
            new TestTransactions(TestPostgres.freshDatabase().asService());
    private final Sql sql = new Sql(transactions.dataSource());
    private final Idempotency idempotency = new Idempotency(sql, new ObjectMapper());

    @Test
    void anActIsPlannedOnceAndByKeysAndWhatFollowsAsUsual() {
        assertThat(within(this::planning)).isEqualTo(ONCE_BY_KEYS);
        assertThat(transactions.call(this::planning)).isEqualTo(AS_USUAL);
        assertThat(FewRows.isAct()).isFalse();
    }

    @Test
    void anActThatMeetsManyRowsIsPlannedAsUsualFromThereOn() {
        assertThat(within(() -> {
                    assertThat(count(FewRows.MOST)).isEqualTo(FewRows.MOST);
                    assertThat(planning()).isEqualTo(ONCE_BY_KEYS);
                    assertThat(count(FewRows.MOST + 1)).isEqualTo(FewRows.MOST + 1);
                    return planning();
                }))
                .isEqualTo(AS_USUAL);
        assertThat(within(this::planning)).isEqualTo(ONCE_BY_KEYS);
    }

    private String within(Supplier<String> act) {
        var said = new AtomicReference<>("");
        FewRows.act(() -> transactions.call(() -> idempotency.once(1, "key" + System.nanoTime(), "", 200, () -> {
            said.set(act.get());
            return "";
        })));
        return Objects.requireNonNull(said.get());
    }

    private int count(int rows) {
        List<Long> ids = LongStream.range(0, rows).boxed().toList();
        return sql.statement("select count(*)::int from unnest(:ids) i (id)")
                .bind("ids", ids)
                .one(Integer.class);
    }

    private String planning() {
        return sql.statement("""
                        select concat_ws(' ', current_setting('plan_cache_mode'), current_setting('enable_seqscan'),
                                         current_setting('enable_hashjoin'), current_setting('enable_mergejoin'))
                        """).one(String.class);
    }
}
