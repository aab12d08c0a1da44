package org.stowage.kernel;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refusals that never reach a resource (a body over the limit, an unknown address) read like all others. */
@ApplicationScoped
class EdgeRoutes {

    // behind the headers that every answer gets, before the framework's own check of the length, which answers nothing
    private static final int BEFORE_UPLOAD_LIMIT = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;

    private final ProblemWriter writer;
    private final ProblemAnswer answer;
    private final long largestBody;

    EdgeRoutes(
            ProblemWriter writer,
            ProblemAnswer answer,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.writer = writer;
        this.answer = answer;
        this.largestBody = largestBody.asLongValue();
    }

    void register(@Observes Router router) {
        router.errorHandler(404, this::write);
        router.errorHandler(413, this::write);
        router.route().order(BEFORE_UPLOAD_LIMIT).handler(this::refuseTooLarge);
        router.route().order(Integer.MIN_VALUE).failureHandler(request -> {
            if (request.statusCode() == 413) {
                write(request);
            } else if (!request.response().ended()) {
                // a refused WebSocket was answered before it failed
                request.next();
            }
        });
    }

    private void refuseTooLarge(RoutingContext request) {
        String announced = request.request().getHeader("Content-Length");
        if (announced != null && announced.length() < 19 && Long.parseLong(announced) > largestBody) {
            // nobody reads the rest of it
            request.response().putHeader("Connection", "close");
            request.response().endHandler(sent -> request.request().connection().close());
            write(request, Problem.of(KernelProblem.TOO_LARGE, EdgeRefusal.LARGEST_MEGABYTES));
        } else {
            request.next();
        }
    }

    private void write(RoutingContext request) {
        if (!request.response().ended()) {
            write(request, EdgeRefusal.of(request.statusCode(), request));
        }
    }

    private void write(RoutingContext request, Problem problem) {
        ProblemAnswer.Written written = answer.write(writer.body(problem, request), request);
        written.headers().forEach(request.response()::putHeader);
        request.response()
                .setStatusCode(written.status())
                .putHeader("Content-Type", written.type())
                .end(written.text());
    }
}
