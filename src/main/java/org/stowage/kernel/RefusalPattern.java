package org.stowage.kernel;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.resteasy.reactive.server.runtime.observability.ObservabilityIntegrationRecorder;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The metrics count refused requests by the pattern of their address. Quarkus looks it up for each request, refused or
 * not, in a table of all addresses that it builds anew each time, where it exchanges one handler of refusals for another.
 * Here it is exchanged beforehand, for the very one that Quarkus had put in before: it knows its own by its class. The
 * pattern is looked up when somebody is refused.
 */
@ApplicationScoped
class RefusalPattern {

    // equal orders come in the order of their registration, the framework's first: behind the one that puts its handler
    // in, before the one that looks whether it is still there
    private static final int AUTHENTICATION = 200;
    private static final int BEHIND_THE_EXCHANGE = 190;

    private volatile @Nullable Object framework;

    void register(@Observes Filters filters) {
        filters.register(
                asked -> {
                    Object known = framework;
                    if (known != null
                            && asked.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER) instanceof DefaultAuthFailureHandler) {
                        asked.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, known);
                    }
                    asked.next();
                },
                AUTHENTICATION);
        filters.register(
                asked -> {
                    if (framework == null) {
                        learn(asked.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER));
                    }
                    asked.next();
                },
                BEHIND_THE_EXCHANGE);
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(refused -> {
            if (isRefusal(refused.failure())) {
                ObservabilityIntegrationRecorder.setTemplatePath(
                        refused, ResteasyReactiveRecorder.getCurrentDeployment());
            }
            refused.next();
        });
    }

    /** One serves all, as long as it has nothing to keep of its request: else each request keeps the framework's own. */
    private void learn(@Nullable Object handler) {
        if (handler != null
                && handler.getClass().getEnclosingClass() == ResteasyReactiveRecorder.class
                && keepsNothing(handler.getClass())) {
            framework = handler;
        }
    }

    static boolean keepsNothing(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).allMatch(field -> Modifier.isStatic(field.getModifiers()))
                && (type.getSuperclass() == null || keepsNothing(type.getSuperclass()));
    }

    private static boolean isRefusal(@Nullable Throwable why) {
        return why instanceof AuthenticationException
                || why instanceof ForbiddenException
                || why instanceof UnauthorizedException;
    }
}
