package org.stowage.kernel;

import io.vertx.ext.web.RoutingContext;

/** What the framework refuses before a room is reached: no such address, no such method, too large. */
public final class EdgeRefusal {

    /** Under this key a filter leaves the {@link Problem} that explains why a request counts as not logged in. */
    public static final String KEY = "stowage.refusal";

    /** What {@code quarkus.http.limits.max-body-size} leaves for a file. */
    static final int LARGEST_MEGABYTES = 64;

    private EdgeRefusal() {}

    static Problem of(int status, RoutingContext request) {
        return switch (status) {
            case 401 -> Problem.of(KernelProblem.NOT_LOGGED_IN);
            case 403 -> Problem.of(KernelProblem.NOT_ALLOWED);
            case 404 -> Problem.of(KernelProblem.NOT_FOUND, request.request().path());
            case 405 ->
                Problem.of(
                        KernelProblem.METHOD_NOT_ALLOWED,
                        request.request().method().name());
            case 413 -> Problem.of(KernelProblem.TOO_LARGE, LARGEST_MEGABYTES);
            case 406, 415 ->
                Problem.of(
                        KernelProblem.UNSUPPORTED_MEDIA,
                        String.valueOf(request.request().getHeader("Content-Type")));
            case 503 -> Problem.of(KernelProblem.UNAVAILABLE);
            default ->
                status >= 500
                        ? Problem.of(KernelProblem.INTERNAL)
                        : Problem.of(KernelProblem.UNREADABLE, request.request().path());
        };
    }
}
