package org.stowage.kernel;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.resteasy.reactive.server.runtime.observability.ObservabilityIntegrationRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BiConsumer;

/**
 * The metrics count refused requests by the pattern of their address. Quarkus looks it up for each request, refused or
 * not, in a table of all addresses that it builds anew each time: a twelfth of the processor on a sale's night. Here it is
 * looked up when somebody is refused.
 */
@ApplicationScoped
class RefusalPattern {

    // equal orders come in the order of their registration, the framework's first: behind the one that puts its handler
    // in, before the one that looks whether it is still there
    private static final int AUTHENTICATION = 200;

    private static final BiConsumer<RoutingContext, Throwable> REFUSED = RefusalPattern::refused;

    void register(@Observes Filters filters) {
        filters.register(
                asked -> {
                    asked.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, REFUSED);
                    asked.next();
                },
                AUTHENTICATION);
    }

    private static void refused(RoutingContext asked, Throwable why) {
        ObservabilityIntegrationRecorder.setTemplatePath(asked, ResteasyReactiveRecorder.getCurrentDeployment());
        DefaultAuthFailureHandler.markIfOtherAuthenticationFailure(asked, why);
        if (!asked.failed()) {
            asked.fail(DefaultAuthFailureHandler.extractRootCause(why));
        }
    }
}
