package org.stowage.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stowage.TestPostgres;
import org.stowage.kernel.Sql;

class TaskSqlTest {

    private final Sql sql = new Sql(TestPostgres.freshDatabase().asService());
    private final TaskSql tasks = new TaskSql(sql);

    @Test
    void idsComeInTheOrderOfTheTasks() {
        List<Long> ids = tasks.createAll(1, List.of(putaway(11, 3), putaway(12, 4), putaway(13, 5)));

        assertThat(ids.stream()
                        .map(id -> tasks.get(1, id).orElseThrow().itemId())
                        .toList())
                .containsExactly(11L, 12L, 13L);
    }

    @Test
    void claimsByPriorityThenWalk() {
        tasks.createAll(
                1,
                List.of(
                        putaway(11, 1).inWork(0, 5),
                        putaway(12, 1).inWork(0, 2),
                        putaway(13, 1).priority(9)));

        assertThat(IntStream.range(0, 4)
                        .mapToObj(i -> tasks.claimNext(1, TaskKind.PUTAWAY, 7)
                                .map(Task::itemId)
                                .orElse(0L))
                        .toList())
                .containsExactly(13L, 12L, 11L, 0L);
    }

    @Test
    void manyOperatorsAtOnceNeverGetTheSameTask() {
        tasks.createAll(
                1, IntStream.range(0, 40).mapToObj(i -> putaway(i + 1, 1)).toList());

        List<CompletableFuture<Long>> claims = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        tasks.claimNext(1, TaskKind.PUTAWAY, i).map(Task::id).orElse(0L)))
                .toList();

        Set<Long> got = claims.stream().map(CompletableFuture::join).collect(Collectors.toSet());
        assertThat(got).hasSize(40).doesNotContain(0L);
    }

    @Test
    void workListIsClaimedWholeByOneOperator() {
        tasks.createAll(
                1,
                List.of(
                        putaway(11, 1).inWork(5, 2),
                        putaway(12, 1).inWork(5, 1),
                        putaway(13, 1).inWork(6, 1),
                        putaway(14, 1).inWork(6, 2)));

        CompletableFuture<List<Task>> one =
                CompletableFuture.supplyAsync(() -> tasks.claimNextWork(1, TaskKind.PUTAWAY, 1));
        CompletableFuture<List<Task>> two =
                CompletableFuture.supplyAsync(() -> tasks.claimNextWork(1, TaskKind.PUTAWAY, 2));

        assertThat(List.of(
                        one.join().stream().map(Task::itemId).toList(),
                        two.join().stream().map(Task::itemId).toList()))
                .containsExactlyInAnyOrder(List.of(12L, 11L), List.of(13L, 14L));
        assertThat(tasks.claimNextWork(1, TaskKind.PUTAWAY, 3)).isEmpty();
        assertThat(tasks.claimWork(1, 5, 9)).isEmpty();
    }

    @Test
    void workListIsTakenUpAgainByWhoHasIt() {
        tasks.createAll(1, List.of(putaway(11, 1).inWork(5, 1), putaway(12, 1).inWork(5, 2)));

        assertThat(tasks.claimWork(1, 5, 1)).hasSize(2);
        assertThat(tasks.claimWork(1, 5, 1)).hasSize(2);
        assertThat(tasks.claimWork(1, 5, 2)).isEmpty();
    }

    @Test
    void doneNeverPassesTheQuantity() {
        long id = tasks.createAll(1, List.of(putaway(11, 5))).getFirst();

        assertThat(tasks.done(1, id, 3).orElseThrow().status()).isEqualTo(TaskStatus.OPEN);
        assertThat(tasks.done(1, id, 3)).isEmpty();
        assertThat(tasks.done(1, id, 2).orElseThrow().status()).isEqualTo(TaskStatus.DONE);
        assertThat(tasks.done(1, id, 1)).isEmpty();
        assertThat(tasks.get(1, id).orElseThrow().done()).isEqualTo(5);
    }

    @Test
    void staleClaimsGoBackToTheQueue() {
        tasks.createAll(1, List.of(putaway(11, 1), putaway(12, 1)));
        Task old = tasks.claimNext(1, TaskKind.PUTAWAY, 1).orElseThrow();
        Task fresh = tasks.claimNext(1, TaskKind.PUTAWAY, 2).orElseThrow();
        sql.statement("update task set claimed_at = now() - interval '5 hours' where id = :id")
                .bind("id", old.id())
                .update();

        assertThat(tasks.releaseStale(Duration.ofHours(4))).isEqualTo(1);

        assertThat(tasks.get(1, old.id()).orElseThrow().status()).isEqualTo(TaskStatus.OPEN);
        assertThat(tasks.get(1, fresh.id()).orElseThrow().status()).isEqualTo(TaskStatus.CLAIMED);
    }

    @Test
    void skippedTaskIsTheLastOfItsWalk() {
        List<Long> ids = tasks.createAll(
                1, List.of(putaway(11, 1).inWork(5, 1), putaway(12, 1).inWork(5, 2)));

        tasks.skip(1, ids.getFirst());

        assertThat(tasks.ofWork(1, 5).stream().map(Task::itemId).toList()).containsExactly(12L, 11L);
    }

    @Test
    void cancelledAndClosedTasksAreFinal() {
        List<Long> ids = tasks.createAll(1, List.of(putaway(11, 2), putaway(12, 2)));
        tasks.done(1, ids.getFirst(), 1);

        tasks.close(1, ids.getFirst());
        assertThat(tasks.cancel(1, ids)).isEqualTo(1);

        assertThat(tasks.get(1, ids.get(0)).orElseThrow().status()).isEqualTo(TaskStatus.DONE);
        assertThat(tasks.get(1, ids.get(1)).orElseThrow().status()).isEqualTo(TaskStatus.CANCELLED);
        assertThat(tasks.claimNext(1, TaskKind.PUTAWAY, 1)).isEmpty();
    }

    private static NewTask putaway(long item, long quantity) {
        return NewTask.of(TaskKind.PUTAWAY, "W1-R1", 100, item, 1, quantity);
    }
}
