package org.stowage.device;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The last raw bytes of a device as they came, the newest {@value #PIECES} pieces and none older than 15 minutes. */
final class RawTape {

    static final int PIECES = 400;
    static final Duration KEPT = Duration.ofMinutes(15);

    private final Deque<RawBytes> pieces = new ArrayDeque<>();
    private final List<Consumer<RawBytes>> watchers = new CopyOnWriteArrayList<>();

    void came(RawBytes piece) {
        synchronized (pieces) {
            pieces.addLast(piece);
            forget(piece.at());
        }
        watchers.forEach(watcher -> watcher.accept(piece));
    }

    /** Oldest first. */
    List<RawBytes> last(Instant now) {
        synchronized (pieces) {
            forget(now);
            return List.copyOf(pieces);
        }
    }

    AutoCloseable watch(Consumer<RawBytes> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    private void forget(Instant now) {
        Instant oldest = now.minus(KEPT);
        while (pieces.size() > PIECES
                || !pieces.isEmpty() && pieces.getFirst().at().isBefore(oldest)) {
            pieces.removeFirst();
        }
    }
}
