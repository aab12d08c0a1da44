package org.stowage.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageReply;
import org.stowage.kernel.Problem;

/** What the forms of {@link OperatorPages} ask for. */
@Path("/operators")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.MANAGER})
class OperatorForms {

    @CheckedTemplate(basePath = "access")
    record TokenMade(Tokens.Made token) implements TemplateInstance {}

    private final Operators operators;
    private final OperatorChanges changes;
    private final Tokens tokens;
    private final CurrentActor actor;
    private final Once once;

    OperatorForms(Operators operators, OperatorChanges changes, Tokens tokens, CurrentActor actor, Once once) {
        this.operators = operators;
        this.changes = changes;
        this.tokens = tokens;
        this.actor = actor;
        this.once = once;
    }

    @POST
    public Response create(
            @FormParam("key") @Nullable String key,
            @FormParam("login") @DefaultValue("") String login,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("badge") @DefaultValue("") String badge,
            @FormParam("pin") @DefaultValue("") String pin,
            @FormParam("language") @Nullable String language,
            @FormParam("role") List<String> roles,
            @FormParam("warehouse") List<String> warehouses) {
        NewOperator asked = new NewOperator(
                login.strip(),
                name.strip(),
                given(password),
                given(badge),
                given(pin),
                language,
                roles(roles),
                warehouses.isEmpty() ? null : warehouses,
                null);
        once.post(key, asked.withoutSecrets(), 200, () -> operators.create(actor.get(), asked));
        return to(asked.login());
    }

    /** The owners that an operator works for stay as they are. */
    @POST
    @Path("/{login}/roles")
    public Response roles(
            @RestPath String login,
            @FormParam("role") List<String> roles,
            @FormParam("warehouse") List<String> warehouses) {
        Set<String> owners = operators.view(operators.get(actor.get(), login)).owners();
        operators.grant(
                actor.get(),
                login,
                roles(roles),
                warehouses.isEmpty() ? null : warehouses,
                owners == null ? null : List.copyOf(owners));
        return to(login);
    }

    @POST
    @Path("/{login}/badge")
    public Response badge(
            @RestPath String login,
            @FormParam("badge") @DefaultValue("") String badge,
            @FormParam("pin") @DefaultValue("") String pin) {
        changes.wear(actor.get(), login, given(badge), given(pin));
        return to(login);
    }

    @POST
    @Path("/{login}/password")
    public Response password(@RestPath String login, @FormParam("password") @DefaultValue("") String password) {
        changes.resetPassword(actor.get(), login, password);
        return to(login);
    }

    @POST
    @Path("/{login}/language")
    public Response language(@RestPath String login, @FormParam("language") @DefaultValue("en") String language) {
        changes.changeLanguage(actor.get(), login, language.equals("zh-CN") ? language : "en");
        return to(login);
    }

    @POST
    @Path("/{login}/disable")
    public Response disable(@RestPath String login) {
        operators.disable(actor.get(), login);
        return to(login);
    }

    @POST
    @Path("/{login}/enable")
    public Response enable(@RestPath String login) {
        changes.enable(actor.get(), login);
        return to(login);
    }

    /** Shown once, in the form itself: no later page can tell it again. */
    @POST
    @Path("/{login}/tokens")
    public TemplateInstance token(@RestPath String login, @FormParam("name") @DefaultValue("") String name) {
        return new TokenMade(tokens.create(actor.get(), login, name.strip(), null));
    }

    @POST
    @Path("/{login}/tokens/{id}/revoke")
    public Response revoke(@RestPath String login, @RestPath long id) {
        tokens.revoke(actor.get(), login, id);
        return to(login);
    }

    private static Response to(String login) {
        String path = URLEncoder.encode(login, StandardCharsets.UTF_8);
        return PageReply.to("/operators/" + path.replace("+", "%20"));
    }

    private static @Nullable String given(String typed) {
        return typed.isBlank() ? null : typed;
    }

    private static Set<Role> roles(List<String> codes) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String code : codes) {
            try {
                roles.add(Role.valueOf(code.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw Problem.of(KernelProblem.UNFIT_VALUE, code).at("/role");
            }
        }
        return roles;
    }
}
