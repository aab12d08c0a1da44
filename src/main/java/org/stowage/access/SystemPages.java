package org.stowage.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Metrics, OpenAPI and health details are no resources of ours, so no annotation guards them: whatever begins with
 * {@code /q}, however it is spelt, needs somebody known; only live and ready are open.
 */
@ApplicationScoped
class SystemPages implements HttpSecurityPolicy {

    private static final Set<String> OPEN = Set.of("/q/health/live", "/q/health/ready");

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        String path = request.request().path();
        if (OPEN.contains(path) || !isSystem(path)) {
            return CheckResult.permit();
        }
        return identity.map(who -> who.isAnonymous() ? CheckResult.DENY : CheckResult.PERMIT);
    }

    // generous on purpose: what only looks like a system page is guarded too
    private static boolean isSystem(String path) {
        String plain;
        try {
            plain = URLDecoder.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return true;
        }
        String bare = plain.toLowerCase(Locale.ROOT).replace('\\', '/').replaceAll("/\\.?(?=/)", "");
        return bare.equals("/q") || bare.startsWith("/q/") || bare.startsWith("/q;") || bare.contains("/../");
    }
}
