package org.stowage.counting;

import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.COUNTER;
import static org.stowage.access.Roles.MANAGER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.PageLink;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** A sheet that was counted on paper is typed in: all that is wrong with it is told at once, and what was typed stays. */
@Path("/counts/{no}/paper")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK, COUNTER})
class CountPaperPages {

    private static final int EMPTY_ROWS = 8;

    /** @param empty numbers of the rows to begin with */
    @CheckedTemplate(basePath = "counting")
    record CountPaperPage(CountView count, PageLink page, List<Integer> empty) implements TemplateInstance {}

    private final CountLists lists;
    private final CountEntry entry;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    CountPaperPages(CountLists lists, CountEntry entry, Warehouses warehouses, CurrentActor actor, Once once) {
        this.lists = lists;
        this.entry = entry;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    @GET
    public TemplateInstance form(@PathParam("no") String no) {
        CountView count = lists.get(warehouses.ofNumber(no).key(), no, actor.get());
        return new CountPaperPage(
                count,
                PageLink.to("/counts", count.countNo()),
                IntStream.rangeClosed(1, EMPTY_ROWS).boxed().toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(@PathParam("no") String no, MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        Warehouse in = warehouses.ofNumber(no);
        List<CountLine> lines = PaperForm.read(fields, in.timezone());
        fields.check();
        return once.page(fields.key(), lines.stream().map(PaperForm::asked).toList(), () -> {
            entry.enter(in.key(), no, lines, TallySource.PAPER, actor.get());
            return PageLink.to("/counts", no);
        });
    }
}
