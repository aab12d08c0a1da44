package org.stowage.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A refusal in the form that whoever asked can use: a fragment into the form that a page has sent by htmx, a page for a
 * browser on its way to one, {@code application/problem+json} for all others. Who must log in first is led there.
 */
@ApplicationScoped
class ProblemAnswer {

    /** @param headers besides the type */
    record Written(int status, String type, String text, Map<String, String> headers) {}

    @CheckedTemplate(basePath = "kernel")
    record ProblemPage(ProblemBody problem) implements TemplateInstance {}

    @CheckedTemplate(basePath = "kernel")
    record ProblemFaults(ProblemBody problem) implements TemplateInstance {}

    /** The same may be sent again after a second: nothing of it was done. */
    private static final Set<String> AGAIN_LATER =
            Set.of(KernelProblem.TOO_BUSY.slug(), KernelProblem.UNAVAILABLE.slug());

    private static final String HTML = "text/html;charset=UTF-8";

    private final ObjectMapper json;

    ProblemAnswer(ObjectMapper json) {
        this.json = json;
    }

    Written write(ProblemBody body, RoutingContext request) {
        Map<String, String> later = AGAIN_LATER.contains(body.code()) ? Map.of("Retry-After", "1") : Map.of();
        boolean fragment = request.request().getHeader("HX-Request") != null;
        if (!fragment && !wantsPage(request)) {
            return new Written(body.status(), ProblemBody.MEDIA_TYPE, json(body), later);
        }
        if (body.status() == 401 && body.code().equals(KernelProblem.NOT_LOGGED_IN.slug())) {
            return fragment
                    ? new Written(401, HTML, "", Map.of("HX-Redirect", "/login"))
                    : new Written(303, HTML, "", Map.of("Location", login(request)));
        }
        TemplateInstance page = fragment ? new ProblemFaults(body) : new ProblemPage(body);
        return new Written(body.status(), HTML, page.render(), later);
    }

    private static boolean wantsPage(RoutingContext request) {
        String accept = request.request().getHeader("Accept");
        return accept != null
                && accept.toLowerCase(Locale.ROOT).contains("text/html")
                && !request.request().path().startsWith("/api/");
    }

    private static String login(RoutingContext request) {
        return request.request().method().name().equals("GET")
                ? "/login?next=" + URLEncoder.encode(request.request().uri(), StandardCharsets.UTF_8)
                : "/login";
    }

    private String json(ProblemBody body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
