package org.stowage.access;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.PageReply;
import org.stowage.kernel.Readers;
import org.stowage.kernel.Texts;

/** The door for people: log in, log out, and in which language the house speaks. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class LoginPages {

    @CheckedTemplate(basePath = "access")
    record LoginPage(String next, List<ShownLogins.ShownLogin> shown) implements TemplateInstance {}

    private static final int YEAR = 365 * 24 * 3600;

    private final Logins logins;
    private final Sessions sessions;
    private final Operators operators;
    private final CurrentActor actor;
    private final Readers readers;
    private final List<ShownLogins> shown;

    LoginPages(
            Logins logins,
            Sessions sessions,
            Operators operators,
            CurrentActor actor,
            Readers readers,
            @All List<ShownLogins> shown) {
        this.logins = logins;
        this.sessions = sessions;
        this.operators = operators;
        this.actor = actor;
        this.readers = readers;
        this.shown = shown;
    }

    @GET
    @Path("login")
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance page(@QueryParam("next") @DefaultValue("/") String next) {
        Locale language = readers.language();
        return new LoginPage(
                own(next),
                shown.stream().flatMap(one -> one.logins(language).stream()).toList());
    }

    @POST
    @Path("login")
    @PermitAll
    public Response login(
            @FormParam("login") @DefaultValue("") String login,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("badge") @DefaultValue("") String badge,
            @FormParam("pin") @DefaultValue("") String pin,
            @FormParam("next") @DefaultValue("/") String next,
            HttpServerRequest request) {
        String address = request.remoteAddress().hostAddress();
        String secret =
                badge.isBlank() ? logins.byPassword(login, password, address) : logins.byBadge(badge, pin, address);
        return PageReply.going(own(next)).cookie(LoginResource.cookie(secret)).build();
    }

    @POST
    @Path("logout")
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    public Response logout(@CookieParam(Door.COOKIE) @Nullable String cookie) {
        if (cookie != null) {
            sessions.end(cookie);
        }
        return PageReply.going("/login").cookie(LoginResource.noCookie()).build();
    }

    /** The choice of who is logged in is kept with them, that of all others in their browser. */
    @POST
    @Path("language")
    @PermitAll
    public Response language(
            @FormParam("language") @DefaultValue("en") String tag, @FormParam("back") @DefaultValue("/") String back) {
        String known = Texts.language(Locale.forLanguageTag(tag)).equals(Texts.CHINESE) ? "zh-CN" : "en";
        actor.find().ifPresent(self -> operators.changeLanguage(self, known));
        return PageReply.going(own(back))
                .cookie(new NewCookie.Builder(Readers.LANGUAGE_COOKIE)
                        .value(known)
                        .path("/")
                        .maxAge(YEAR)
                        .sameSite(NewCookie.SameSite.STRICT)
                        .build())
                .build();
    }

    /** Never leads to another site; browsers drop tabs and line ends from an address before they read it. */
    private static String own(String path) {
        return path.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*") ? path : "/";
    }
}
