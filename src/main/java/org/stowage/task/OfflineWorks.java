package org.stowage.task;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Every work that may go on without a line, and to which of them a task belongs. */
@ApplicationScoped
class OfflineWorks {

    /** @param taskId within the work */
    record Named(OfflineWork<?> work, long taskId) {}

    private final List<OfflineWork<?>> all;

    OfflineWorks(@All List<OfflineWork<?>> all) {
        this.all = all;
    }

    Optional<OfflineWork<?>> ofDialog(String dialog) {
        return all.stream().filter(work -> work.dialog().equals(dialog)).findFirst();
    }

    /** Empty: no plan ever named this task. */
    Optional<Named> ofTask(String task) {
        int dash = task.lastIndexOf('-');
        if (dash < 0 || !task.substring(dash + 1).matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ofDialog(task.substring(0, dash))
                .map(work -> new Named(work, Long.parseLong(task.substring(dash + 1))));
    }
}
