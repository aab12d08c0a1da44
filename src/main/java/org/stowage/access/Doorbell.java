package org.stowage.access;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;

/**
 * Where requests wait to be recognised. Whoever came while the last look-up ran is looked up together, in one statement: two
 * hundred buyers at once cost few. Each look-up begins after its requests came, so who was shut out a moment before stays
 * outside, on all instances.
 */
@ApplicationScoped
class Doorbell {

    private record Ring(Credential credential, CompletableFuture<List<Grant>> answer) {}

    /** A second one, so that a slow answer does not hold everybody up. */
    private static final int DOORMEN = 2;

    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_ONCE = 200;

    private final CredentialSql sql;
    private final BlockingQueue<Ring> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final List<Thread> doormen = new ArrayList<>();
    private volatile boolean closed;

    Doorbell(CredentialSql sql) {
        this.sql = sql;
    }

    void start(@Observes @jakarta.annotation.Priority(1) StartupEvent event) {
        for (int i = 0; i < DOORMEN; i++) {
            doormen.add(Thread.ofPlatform().daemon().name("doorman " + (i + 1)).start(this::answerAll));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        closed = true;
        doormen.forEach(Thread::interrupt);
        List<Ring> left = new ArrayList<>();
        waiting.drainTo(left);
        left.forEach(ring -> ring.answer().completeExceptionally(Problem.of(KernelProblem.UNAVAILABLE)));
    }

    /** @return no rows: unknown, expired, revoked, or disabled */
    CompletionStage<List<Grant>> grants(Credential credential) {
        Ring ring = new Ring(credential, new CompletableFuture<>());
        if (closed || !waiting.offer(ring)) {
            ring.answer().completeExceptionally(Problem.of(KernelProblem.UNAVAILABLE));
        }
        return ring.answer();
    }

    private void answerAll() {
        List<Ring> rings = new ArrayList<>();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                rings.add(waiting.take());
                waiting.drainTo(rings, MOST_AT_ONCE - 1);
                answer(rings);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                rings.forEach(ring -> ring.answer().completeExceptionally(e));
            } finally {
                rings.clear();
            }
        }
    }

    private void answer(List<Ring> rings) {
        Map<Credential.Kind, List<Ring>> byKind = new EnumMap<>(Credential.Kind.class);
        rings.forEach(ring -> byKind.computeIfAbsent(ring.credential().kind(), kind -> new ArrayList<>())
                .add(ring));
        byKind.forEach(this::answer);
    }

    private void answer(Credential.Kind kind, List<Ring> rings) {
        try {
            Set<ByteBuffer> hashes = new LinkedHashSet<>();
            rings.forEach(ring -> hashes.add(ByteBuffer.wrap(ring.credential().hash())));
            Map<ByteBuffer, List<Grant>> known =
                    sql.grants(kind, hashes.stream().map(ByteBuffer::array).toList());
            for (Ring ring : rings) {
                ring.answer()
                        .complete(known.getOrDefault(
                                ByteBuffer.wrap(ring.credential().hash()), List.of()));
            }
        } catch (RuntimeException | Error e) {
            rings.forEach(ring -> ring.answer().completeExceptionally(e));
        }
    }
}
