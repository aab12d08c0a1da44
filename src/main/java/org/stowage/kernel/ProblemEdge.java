package org.stowage.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.arc.All;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one door through which whatever went wrong leaves the house: every exception becomes problem+json here. */
@Singleton
class ProblemEdge {

    private final ProblemWriter writer;
    private final Map<String, ProblemType> byConstraint = new HashMap<>();

    ProblemEdge(ProblemWriter writer, @All List<ConstraintProblems> rooms) {
        this.writer = writer;
        for (ConstraintProblems room : rooms) {
            room.problems().forEach(type -> byConstraint.put(type.constraint(), type));
        }
        byConstraint.remove("");
    }

    @ServerExceptionMapper
    Response refused(Problem problem, RoutingContext request) {
        return answer(writer.body(problem, request));
    }

    @ServerExceptionMapper
    Response database(SqlFailure failure, RoutingContext request) {
        ProblemType wall = byConstraint.get(failure.constraint());
        if (wall != null) {
            return refused(Problem.of(wall), request);
        }
        if (failure.isLockTimeout() || failure.isWorthRetrying()) {
            return refused(Problem.of(KernelProblem.LOST_RACE), request);
        }
        return answer(writer.bug(failure, request));
    }

    @ServerExceptionMapper
    Response hibernate(org.hibernate.exception.ConstraintViolationException failure, RoutingContext request) {
        ProblemType wall = byConstraint.get(String.valueOf(failure.getConstraintName()));
        return wall == null ? answer(writer.bug(failure, request)) : refused(Problem.of(wall), request);
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
        for (Throwable cause = bug.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SqlFailure failure) {
                return database(failure, request);
            }
            if (cause instanceof org.hibernate.exception.ConstraintViolationException failure) {
                return hibernate(failure, request);
            }
        }
        return answer(writer.bug(bug, request));
    }

    private static Response answer(ProblemBody body) {
        return Response.status(body.status())
                .type(ProblemBody.MEDIA_TYPE)
                .entity(body)
                .build();
    }
}
