package org.stowage.channel;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Page;
import org.stowage.kernel.PageLink;
import org.stowage.outbound.ShortAnswer;
import org.stowage.outbound.ShortRule;
import org.stowage.outbound.ShortRules;

/** A part of the page of the channels: what each wants of orders of which units are nowhere. */
@Path("/channels/short-picks")
@Produces(MediaType.TEXT_HTML)
class ChannelShortPages {

    private static final int LONGEST = 60;

    @CheckedTemplate(basePath = "channel")
    record ShortPicksPart(List<ShortRule> rules, List<String> answers, boolean mayRule) implements TemplateInstance {}

    private final ShortRules rules;
    private final CurrentActor actor;
    private final Once once;

    ChannelShortPages(ShortRules rules, CurrentActor actor, Once once) {
        this.rules = rules;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR})
    public TemplateInstance part() {
        return new ShortPicksPart(
                rules.list(Page.MOST, null).items(),
                Arrays.stream(ShortAnswer.values()).map(ShortAnswer::text).toList(),
                ShortRules.mayPut(actor.get()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.MANAGER)
    public Response put(MultivaluedMap<String, String> fields) {
        FormFields form = FormFields.of(fields);
        String channel = form.textOrEmpty("channel");
        ShortAnswer answer = form.choice(ShortAnswer.class, "answer");
        if (channel.isEmpty() || channel.length() > LONGEST) {
            form.fault("/channel", KernelProblem.MISSING_VALUE);
        }
        if (form.text("answer") == null) {
            form.fault("/answer", KernelProblem.MISSING_VALUE);
        }
        form.check();
        ShortAnswer said = Objects.requireNonNull(answer);
        return once.page(form.key(), new ShortRule(channel, said.text()), () -> {
            rules.put(channel, said, actor.get());
            return PageLink.to("/channels");
        });
    }
}
