package org.stowage.kernel;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many SQL statements an answer took, and how long: the header {@code Server-Timing}, which browsers show in their
 * network view. A page that asks row by row is seen there first.
 */
@Singleton
class StatementCount {

    private static final String KEY = "stowage.statements";
    private static final int FIRST = 1000;

    private final CurrentVertxRequest request;

    StatementCount(CurrentVertxRequest request) {
        this.request = request;
    }

    void register(@Observes Filters filters) {
        filters.register(
                asked -> {
                    long begun = System.nanoTime();
                    var count = new AtomicInteger();
                    asked.put(KEY, count);
                    asked.addHeadersEndHandler(done -> asked.response()
                            .putHeader(
                                    "Server-Timing",
                                    "app;dur=%.1f, db;desc=\"%d\""
                                            .formatted((System.nanoTime() - begun) / 1e6, count.get())));
                    asked.next();
                },
                FIRST);
    }

    /** One more statement of the running request; nothing outside of one. */
    void add() {
        if (Arc.container().requestContext().isActive()) {
            RoutingContext asked = request.getCurrent();
            AtomicInteger count = asked == null ? null : asked.get(KEY);
            if (count != null) {
                count.incrementAndGet();
            }
        }
    }
}
