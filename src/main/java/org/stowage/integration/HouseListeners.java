package org.stowage.integration;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.stowage.kernel.OutboxListener;
import org.stowage.kernel.OutboxListener.Heard;

/** Rooms of the house that hear what others told the outbox, before any webhook does. */
@ApplicationScoped
class HouseListeners {

    private static final Logger LOG = Logger.getLogger(HouseListeners.class);

    private final List<OutboxListener> listeners;

    HouseListeners(@All List<OutboxListener> listeners) {
        this.listeners = listeners;
    }

    Set<String> events() {
        return listeners.stream()
                .flatMap(listener -> listener.events().stream())
                .collect(Collectors.toSet());
    }

    /**
     * Marks news as heard and has them heard in one transaction: all of it, or none.
     *
     * @return false: a listener failed, and nothing was marked
     */
    boolean tell(Supplier<List<Heard>> marked) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                List<Heard> news = marked.get();
                for (OutboxListener listener : listeners) {
                    Set<String> wanted = listener.events();
                    List<Heard> own = news.stream()
                            .filter(one -> wanted.contains(one.event()))
                            .toList();
                    if (!own.isEmpty()) {
                        listener.hear(own);
                    }
                }
            });
            return true;
        } catch (RuntimeException e) {
            LOG.error("news of the house wait: " + e.getMessage(), e);
            return false;
        }
    }
}
