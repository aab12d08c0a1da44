package org.stowage.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageReply;
import org.stowage.kernel.Problem;

/**
 * Where the address of the first start leads: the first administrator is made and is inside. The secret stands behind the
 * {@code #} of that address, so that it reaches the house in the body of the form only.
 */
@Path("/first-run")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class FirstRunPages {

    @CheckedTemplate(basePath = "access")
    record FirstRunPage() implements TemplateInstance {}

    private final FirstRun firstRun;
    private final Logins logins;

    FirstRunPages(FirstRun firstRun, Logins logins) {
        this.firstRun = firstRun;
        this.logins = logins;
    }

    @GET
    public Response page() {
        return firstRun.isOpen()
                ? Response.ok(new FirstRunPage().render()).build()
                : Response.seeOther(URI.create("/login")).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response administrator(
            @FormParam("secret") @DefaultValue("") String secret,
            @FormParam("login") @DefaultValue("") String login,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("language") @DefaultValue("en") String language,
            HttpServerRequest request) {
        List<Problem.Fault> missing = new ArrayList<>();
        need(missing, "/secret", secret);
        need(missing, "/login", login);
        need(missing, "/name", name);
        need(missing, "/password", password);
        if (!missing.isEmpty()) {
            throw Problem.all(missing);
        }
        String address = request.remoteAddress().hostAddress();
        firstRun.administrator(
                new LoginResource.FirstAdministrator(secret.strip(), login.strip(), name.strip(), password, language),
                address);
        String session = logins.byPassword(login, password, address);
        return PageReply.going("/setup").cookie(LoginResource.cookie(session)).build();
    }

    private static void need(List<Problem.Fault> missing, String pointer, String value) {
        if (value.isBlank()) {
            missing.add(Problem.fault(pointer, KernelProblem.MISSING_VALUE));
        }
    }
}
