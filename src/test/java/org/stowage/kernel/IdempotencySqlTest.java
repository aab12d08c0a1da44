package org.stowage.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stowage.TestPostgres;
import org.stowage.TestTransactions;

class IdempotencySqlTest {

    private final TestTransactions transactions =
            new TestTransactions(TestPostgres.freshDatabase().asService());
    private final Idempotency idempotency = new Idempotency(new Sql(transactions.dataSource()), new ObjectMapper());
    private final AtomicInteger effects = new AtomicInteger();

    @Test
    void theSameRequestSentAgainGetsTheSameAnswerAndDoesNothing() {
        Idempotency.Answer first = send(1, "key", "two of it");
        Idempotency.Answer second = send(1, "key", "two of it");

        assertThat(effects).hasValue(1);
        assertThat(second).isEqualTo(new Idempotency.Answer(first.status(), first.body(), true));
    }

    @Test
    void theSameRequestSentAtOnceByManyHasOneEffect() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var senders = IntStream.range(0, 8)
                    .<Callable<Idempotency.Answer>>mapToObj(no -> () -> send(1, "key", "two of it"))
                    .toList();
            for (var answer : threads.invokeAll(senders)) {
                assertThat(answer.get().body()).isEqualTo("{\"done\":1}");
            }
        }
        assertThat(effects).hasValue(1);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        send(1, "key", "two of it");
        assertThatThrownBy(() -> send(1, "key", "three of it"))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type()).isEqualTo(KernelProblem.IDEMPOTENCY_KEY_REUSED));
        assertThat(effects).hasValue(1);
    }

    @Test
    void keysOfTwoOperatorsNeverMeet() {
        send(1, "key", "two of it");
        send(2, "key", "two of it");
        assertThat(effects).hasValue(2);
    }

    @Test
    void aRefusedActLeavesItsKeyFree() {
        assertThatThrownBy(() -> transactions.call(() -> idempotency.once(1, "key", "two of it", 200, () -> {
                    throw Problem.of(KernelProblem.NOT_FOUND, "it");
                })))
                .isInstanceOf(Problem.class);
        send(1, "key", "two of it");
        assertThat(effects).hasValue(1);
    }

    private Idempotency.Answer send(long principal, String key, String request) {
        return transactions.call(
                () -> idempotency.once(principal, key, request, 201, () -> Map.of("done", effects.incrementAndGet())));
    }
}
