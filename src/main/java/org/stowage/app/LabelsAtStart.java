package org.stowage.app;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.stowage.kernel.Problem;
import org.stowage.printing.Labels;

/** Every label design tried while the database starts: a start does not take longer for it. */
final class LabelsAtStart {

    private final FutureTask<Boolean> work;

    private LabelsAtStart(Path home) {
        work = new FutureTask<>(() -> new Labels(home).check(), true);
    }

    static LabelsAtStart of(Path home) {
        LabelsAtStart begun = new LabelsAtStart(home);
        Thread.ofPlatform().daemon().name("label designs").start(begun.work);
        return begun;
    }

    /** @throws Problem every fault of every design: said now, not to who packs the first parcel */
    void check() {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Problem refused ? refused : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
