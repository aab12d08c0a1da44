package org.stowage.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one door through which whatever went wrong leaves the house: every exception becomes problem+json here. */
@Singleton
class ProblemEdge {

    private final ProblemWriter writer;
    private final ProblemAnswer answer;
    private final Walls walls;

    ProblemEdge(ProblemWriter writer, ProblemAnswer answer, Walls walls) {
        this.writer = writer;
        this.answer = answer;
        this.walls = walls;
    }

    @ServerExceptionMapper
    Response refused(Problem problem, RoutingContext request) {
        return answer(writer.body(problem, request), request);
    }

    @ServerExceptionMapper
    Response validation(ConstraintViolationException violations, RoutingContext request) {
        return refused(Violations.problem(violations), request);
    }

    @ServerExceptionMapper
    Response json(MismatchedInputException mismatch, RoutingContext request) {
        return refused(JsonFaults.problem(mismatch), request);
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException unreadable, RoutingContext request) {
        return refused(JsonFaults.problem(unreadable), request);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unknown(RuntimeException refusal, RoutingContext request) {
        Problem reason = request.get(EdgeRefusal.KEY);
        return refused(reason == null ? Problem.of(KernelProblem.NOT_LOGGED_IN) : reason, request);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refusal, RoutingContext request) {
        return refused(Problem.of(KernelProblem.NOT_ALLOWED), request);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException refusal, RoutingContext request) {
        if (refusal.getCause() instanceof JsonProcessingException unreadable) {
            return json(unreadable, request);
        }
        if (refusal.getResponse().hasEntity() || refusal.getResponse().getStatus() < 400) {
            return refusal.getResponse();
        }
        return refused(EdgeRefusal.of(refusal.getResponse().getStatus(), request), request);
    }

    @ServerExceptionMapper
    Response bug(Throwable bug, RoutingContext request) {
        Optional<Problem> refusal = walls.answer(bug);
        if (refusal.isPresent()) {
            return refused(refusal.get(), request);
        }
        return answer(writer.bug(bug, request), request);
    }

    private Response answer(ProblemBody body, RoutingContext request) {
        ProblemAnswer.Written written = answer.write(body, request);
        Response.ResponseBuilder response =
                Response.status(written.status()).type(written.type()).entity(written.text());
        written.headers().forEach(response::header);
        return response.build();
    }
}
