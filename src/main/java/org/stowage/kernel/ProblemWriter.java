package org.stowage.kernel;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Puts refusals into the answer, in the reader's language, and bugs into the log under the same trace id. */
@ApplicationScoped
class ProblemWriter {

    private static final Logger LOG = Logger.getLogger("org.stowage.problem");

    private final Readers readers;

    ProblemWriter(Readers readers) {
        this.readers = readers;
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

    private Locale language(RoutingContext request) {
        return readers.language(request);
    }

    private static String trace() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
