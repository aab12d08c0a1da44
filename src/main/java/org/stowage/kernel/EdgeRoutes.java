package org.stowage.kernel;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refusals that never reach a resource (a body over the limit, an unknown address) read like all others. */
@ApplicationScoped
class EdgeRoutes {

    private final ProblemWriter writer;

    EdgeRoutes(ProblemWriter writer) {
        this.writer = writer;
    }

    void register(@Observes Router router) {
        router.errorHandler(404, this::write);
        router.errorHandler(413, this::write);
        router.route().order(Integer.MIN_VALUE).failureHandler(request -> {
            if (request.statusCode() == 413) {
                write(request);
            } else {
                request.next();
            }
        });
    }

    private void write(RoutingContext request) {
        if (request.response().ended()) {
            return;
        }
        ProblemBody body = writer.body(EdgeRefusal.of(request.statusCode(), request), request);
        request.response()
                .setStatusCode(body.status())
                .putHeader("Content-Type", ProblemBody.MEDIA_TYPE)
                .end(writer.write(body));
    }
}
