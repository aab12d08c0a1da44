package org.stowage.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Puts refusals into the answer, in the reader's language, and bugs into the log under the same trace id. */
@ApplicationScoped
class ProblemWriter {

    private static final Logger LOG = Logger.getLogger("org.stowage.problem");

    private final List<ReaderLanguage> readers;
    private final ObjectMapper json;

    ProblemWriter(@All List<ReaderLanguage> readers, ObjectMapper json) {
        this.readers = readers;
        this.json = json;
    }

    ProblemBody body(Problem problem, RoutingContext request) {
        return ProblemBody.of(problem, request.request().path(), language(request), trace());
    }

    /** A bug: the reader learns the trace id only. */
    ProblemBody bug(Throwable bug, RoutingContext request) {
        String trace = trace();
        LOG.errorf(bug, "%s %s failed, trace %s", request.request().method(), request.normalizedPath(), trace);
        Problem problem = Problem.of(KernelProblem.INTERNAL);
        return ProblemBody.of(problem, request.request().path(), language(request), trace);
    }

    String write(ProblemBody body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Locale language(RoutingContext request) {
        return readers.stream()
                .flatMap(reader -> reader.current().stream())
                .findFirst()
                .orElseGet(() -> wished(request));
    }

    private static Locale wished(RoutingContext request) {
        LanguageHeader wish = request.preferredLanguage();
        return wish == null ? Locale.ENGLISH : Locale.forLanguageTag(wish.tag());
    }

    private static String trace() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
