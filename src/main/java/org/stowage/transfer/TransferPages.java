package org.stowage.transfer;

import static org.stowage.access.Roles.AUDITOR;
import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.MANAGER;
import static org.stowage.access.Roles.PACKER;
import static org.stowage.access.Roles.PICKER;
import static org.stowage.access.Roles.RECEIVER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Role;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Page;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** Transfers that leave the warehouse or come to it, one of them with all that became of it, and the form for a new one. */
@Path("/transfers")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK, RECEIVER, PICKER, PACKER, AUDITOR})
class TransferPages {

    private static final int ROWS = 50;
    private static final int LINES = 5;

    @CheckedTemplate(basePath = "transfer")
    record TransfersPage(
            String status,
            List<String> states,
            List<TransferView> transfers,
            @Nullable PageLink older,
            boolean mayAsk) implements TemplateInstance {}

    @CheckedTemplate(basePath = "transfer")
    record NewTransferPage(String to, List<Integer> lines) implements TemplateInstance {}

    @CheckedTemplate(basePath = "transfer")
    record SuggestionsPage(List<Suggestion> suggestions, Horizon horizon, boolean mayAsk) implements TemplateInstance {}

    /**
     * @param awaited what this page's form can receive
     * @param takenBack a cancel books goods back that are off their shelves */
    @CheckedTemplate(basePath = "transfer")
    record TransferPage(
            TransferView transfer,
            List<String> acts,
            boolean packs,
            boolean receives,
            List<ArrivalSql.Expected> awaited,
            boolean settles,
            boolean takenBack,
            boolean readsPapers)
            implements TemplateInstance {}

    private final TransferReader reader;
    private final Suggestions suggestions;
    private final TransferDesk desk;
    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;

    TransferPages(
            TransferReader reader,
            Suggestions suggestions,
            TransferDesk desk,
            CurrentWarehouse warehouse,
            CurrentActor actor) {
        this.reader = reader;
        this.suggestions = suggestions;
        this.desk = desk;
        this.warehouse = warehouse;
        this.actor = actor;
    }

    /** @param asked a state; null or empty: all */
    @GET
    public TemplateInstance list(
            @QueryParam("status") @Nullable String asked, @QueryParam("cursor") @Nullable String cursor) {
        String status = asked == null || asked.isEmpty() ? null : asked;
        Warehouse at = warehouse.get();
        Actor who = actor.get();
        List<String> states =
                Arrays.stream(TransferState.values()).map(TransferState::code).toList();
        if (status != null && !states.contains(status)) {
            throw Problem.of(KernelProblem.INVALID_VALUE, status, String.join(", ", states))
                    .at("/status");
        }
        Page<TransferView> page =
                TransferReader.paged(reader.page(at, who, status, Before.read(cursor), ROWS), ROWS);
        return new TransfersPage(
                status == null ? "" : status,
                states,
                page.items(),
                page.nextCursor() == null
                        ? null
                        : PageLink.to("/transfers").with("status", status).with("cursor", page.nextCursor()),
                PageActs.mayAsk(who));
    }

    @GET
    @Path("new")
    @RolesAllowed({MANAGER, CLERK})
    public TemplateInstance form() {
        return new NewTransferPage(
                warehouse.get().code(), IntStream.rangeClosed(1, LINES).boxed().toList());
    }

    /** @param days of sales @param cover days it must last @param lead days under way */
    @GET
    @Path("suggestions")
    @RolesAllowed({MANAGER, CLERK, AUDITOR})
    public TemplateInstance suggestions(
            @QueryParam("days") @DefaultValue("28") int days,
            @QueryParam("cover") @DefaultValue("14") int cover,
            @QueryParam("lead") @DefaultValue("3") int lead) {
        Actor who = actor.get();
        Horizon horizon = new Horizon(days, cover, lead);
        return new SuggestionsPage(suggestions.of(warehouse.get(), who, horizon, ROWS), horizon, PageActs.mayAsk(who));
    }

    @GET
    @Path("{no}")
    public TemplateInstance show(@PathParam("no") String no) {
        Actor who = actor.get();
        TransferSql.Row row = desk.read(no, who);
        TransferView transfer = reader.whole(row);
        PageActs.Side side = PageActs.side(row, who);
        boolean receives =
                side.destination() && PageActs.mayAsk(who) && TransferState.ARRIVING.contains(row.state());
        return new TransferPage(
                transfer,
                PageActs.of(row, transfer, side, who),
                side.source() && PageActs.mayAsk(who),
                receives,
                receives ? reader.awaited(row) : List.of(),
                side.destination() && who.has(Role.MANAGER),
                transfer.shippedAt() == null && transfer.lines().stream().anyMatch(line -> line.picked() > 0),
                PageActs.mayAsk(who) || who.has(Role.AUDITOR));
    }
}
