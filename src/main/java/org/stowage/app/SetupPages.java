package org.stowage.app;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Operators;
import org.stowage.access.Roles;
import org.stowage.kernel.PageReply;
import org.stowage.kernel.Readers;
import org.stowage.kernel.Texts;
import org.stowage.site.Warehouse;

/** The first start asks three things: the language, how the warehouse is called, and how it works. Then come the files. */
@Path("/setup")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
class SetupPages {

    @CheckedTemplate(basePath = "app")
    record SetupPage(boolean chinese) implements TemplateInstance {}

    /** What was answered. */
    record Answers(String language, String name, String mode) {}

    private static final String SIMPLE = "simple";
    private static final String NEXT = "/imports";

    private final FirstWarehouse first;
    private final Operators operators;
    private final CurrentActor actor;
    private final Readers readers;
    private final Once once;

    SetupPages(FirstWarehouse first, Operators operators, CurrentActor actor, Readers readers, Once once) {
        this.first = first;
        this.operators = operators;
        this.actor = actor;
        this.readers = readers;
        this.once = once;
    }

    @GET
    public TemplateInstance page() {
        return new SetupPage(Texts.language(readers.language()).equals(Texts.CHINESE));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response found(
            @FormParam("key") @Nullable String key,
            @FormParam("language") @DefaultValue("en") String language,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("mode") @DefaultValue(SIMPLE) String mode) {
        Answers answers = new Answers(language, name, mode);
        once.post(key, answers, 201, () -> {
            boolean chinese = Texts.language(Locale.forLanguageTag(language)).equals(Texts.CHINESE);
            operators.changeLanguage(actor.get(), chinese ? "zh-CN" : "en");
            Warehouse.Mode chosen = mode.equals(SIMPLE) ? Warehouse.Mode.SIMPLE : Warehouse.Mode.FULL;
            return first.found(name, null, chosen, null).code();
        });
        return PageReply.to(NEXT);
    }
}
