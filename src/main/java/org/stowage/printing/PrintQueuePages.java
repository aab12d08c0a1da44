package org.stowage.printing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Role;
import org.stowage.access.Roles;
import org.stowage.printing.PrinterQueueViews.Line;
import org.stowage.printing.PrinterQueueViews.Target;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/**
 * The printers of the warehouse with their queues, one printer job by job, and one job. What changes by itself is fetched
 * anew every few seconds, only while somebody looks; what somebody types into stands outside of it.
 */
@Path("/print/queue")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.RECEIVER})
class PrintQueuePages {

    /** @param card how it is; null: not asked yet, or nobody can ask it */
    record Shown(PrinterQueue queue, @Nullable PrinterCard card) {}

    /** @param acts whether the reader may do more than look; @param rules may change the number of reprints */
    record Reader(String warehouse, boolean acts, boolean rules) {}

    /** @param lost labels that no printer takes */
    @CheckedTemplate(basePath = "printing")
    record QueuesPage(List<Shown> printers, long lost, int reprints, Reader reader) implements TemplateInstance {}

    @CheckedTemplate(basePath = "printing")
    record QueuesPanel(List<Shown> printers, long lost) implements TemplateInstance {}

    /** @param others where its labels may go */
    @CheckedTemplate(basePath = "printing")
    record QueuePage(Line line, @Nullable PrinterCard card, List<Target> others, Reader reader)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "printing")
    record QueuePanel(Line line, @Nullable PrinterCard card, Reader reader) implements TemplateInstance {}

    private final PrinterQueueViews views;
    private final PrinterCards cards;
    private final PrintPolicies policies;
    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;

    PrintQueuePages(
            PrinterQueueViews views,
            PrinterCards cards,
            PrintPolicies policies,
            CurrentWarehouse warehouse,
            CurrentActor actor) {
        this.views = views;
        this.cards = cards;
        this.policies = policies;
        this.warehouse = warehouse;
        this.actor = actor;
    }

    @GET
    public TemplateInstance all() {
        Warehouse in = warehouse.get();
        PrinterQueueViews.Hall hall = views.all(in);
        return new QueuesPage(shown(hall, Map.of()), hall.lost(), policies.reprints(in), reader(in));
    }

    /** All are asked now, at the same time. */
    @GET
    @Path("/live")
    public TemplateInstance allNow() {
        Warehouse in = warehouse.get();
        Map<Long, PrinterCard> now =
                cards.now(in.id()).stream().collect(Collectors.toMap(PrinterCard::device, Function.identity()));
        PrinterQueueViews.Hall hall = views.all(in);
        return new QueuesPanel(shown(hall, now), hall.lost());
    }

    @GET
    @Path("/{printer}")
    public TemplateInstance one(@RestPath long printer) {
        Warehouse in = warehouse.get();
        Line line = views.one(in, printer);
        List<Target> others = views.targets(in).stream()
                .filter(other -> other.printer() != printer)
                .toList();
        return new QueuePage(line, null, others, reader(in));
    }

    @GET
    @Path("/{printer}/live")
    public TemplateInstance oneNow(@RestPath long printer) {
        Warehouse in = warehouse.get();
        Line line = views.one(in, printer);
        return new QueuePanel(line, line.queue().browser() ? null : cards.now(in.id(), printer), reader(in));
    }

    private Reader reader(Warehouse in) {
        Actor who = actor.get();
        boolean rules = who.has(Role.MANAGER);
        return new Reader(in.code(), rules || who.has(Role.CLERK) || who.has(Role.PACKER), rules);
    }

    private static List<Shown> shown(PrinterQueueViews.Hall hall, Map<Long, PrinterCard> cards) {
        return hall.items().stream()
                .map(queue -> new Shown(queue, cards.get(queue.printer())))
                .toList();
    }
}
