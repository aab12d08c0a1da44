package org.stowage.access;

import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;

/** The door for browsers. Programs send an API token instead. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
class LoginResource {

    /** Either login and password, or badge and PIN. */
    record Login(
            @Nullable String login,
            @Nullable String password,
            @Nullable String badge,
            @Nullable String pin) {}

    record FirstAdministrator(
            @NotBlank String secret,
            @NotBlank String login,
            @NotBlank String name,
            @NotNull String password,
            @Nullable String language) {}

    private final Logins logins;
    private final Sessions sessions;
    private final FirstRun firstRun;

    LoginResource(Logins logins, Sessions sessions, FirstRun firstRun) {
        this.logins = logins;
        this.sessions = sessions;
        this.firstRun = firstRun;
    }

    @POST
    @Path("/login")
    @PermitAll
    public Response login(@NotNull Login asked, HttpServerRequest request) {
        String address = request.remoteAddress().hostAddress();
        if (asked.login() != null && asked.password() != null) {
            return entered(logins.byPassword(asked.login(), asked.password(), address));
        }
        if (asked.badge() != null && asked.pin() != null) {
            return entered(logins.byBadge(asked.badge(), asked.pin(), address));
        }
        throw Problem.of(KernelProblem.MISSING_VALUE).at(asked.badge() == null ? "/password" : "/pin");
    }

    @POST
    @Path("/logout")
    @Consumes(MediaType.WILDCARD)
    @Authenticated
    public Response logout(@CookieParam(Door.COOKIE) @Nullable String cookie) {
        if (cookie != null) {
            sessions.end(cookie);
        }
        return Response.noContent()
                .cookie(noCookie())
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }

    /** Makes the first administrator with the secret that the first start has printed; works once. */
    @POST
    @Path("/first-run")
    @PermitAll
    public Response firstRun(@Valid @NotNull FirstAdministrator asked, HttpServerRequest request) {
        firstRun.administrator(asked, request.remoteAddress().hostAddress());
        return Response.status(Response.Status.CREATED).build();
    }

    static Response entered(String secret) {
        return Response.noContent().cookie(cookie(secret)).build();
    }

    static NewCookie cookie(String secret) {
        return door(secret).build();
    }

    static NewCookie noCookie() {
        return door("").maxAge(0).build();
    }

    private static NewCookie.Builder door(String value) {
        return new NewCookie.Builder(Door.COOKIE)
                .value(value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT);
    }
}
