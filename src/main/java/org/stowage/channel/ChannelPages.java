package org.stowage.channel;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Role;
import org.stowage.access.Roles;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** What channels were told, what waits, and how they are told. */
@Path("/channels")
@Produces(MediaType.TEXT_HTML)
class ChannelPages {

    /** @param state null: what is not sent yet. @param untold channels of whom nobody has said anything */
    @CheckedTemplate(basePath = "channel")
    record ChannelsPage(
            @Nullable String state,
            String warehouse,
            List<ConfirmationListSql.Counted> counts,
            List<Confirmation> items,
            List<ConfirmationListSql.Filed> filed,
            List<ChannelWay> ways,
            List<String> untold,
            boolean mayAct,
            boolean mayRule)
            implements TemplateInstance {}

    /** A part of the parcel's page. */
    @CheckedTemplate(basePath = "channel")
    record ParcelConfirmationPart(String parcelNo, Confirmations.OfParcel of, boolean mayAct)
            implements TemplateInstance {}

    private final Confirmations confirmations;
    private final ConfirmationFileSql files;
    private final ChannelWays ways;
    private final Warehouses warehouses;
    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;

    ChannelPages(
            Confirmations confirmations,
            ConfirmationFileSql files,
            ChannelWays ways,
            Warehouses warehouses,
            CurrentWarehouse warehouse,
            CurrentActor actor) {
        this.confirmations = confirmations;
        this.files = files;
        this.ways = ways;
        this.warehouses = warehouses;
        this.warehouse = warehouse;
        this.actor = actor;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR})
    public TemplateInstance list(@QueryParam("state") @Nullable String state) {
        Warehouse in = warehouse.get();
        Actor reader = actor.get();
        return new ChannelsPage(
                state,
                in.code(),
                confirmations.counts(in.id()),
                confirmations.list(in.id(), state, null),
                files.filed(in.id()),
                ways.all(),
                ways.untold(),
                mayAct(reader),
                reader.has(Role.MANAGER));
    }

    @GET
    @Path("parcels/{no}")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.PICKER, Roles.RECEIVER, Roles.AUDITOR})
    public TemplateInstance parcel(@PathParam("no") String no) {
        return new ParcelConfirmationPart(
                no, confirmations.ofParcel(warehouses.ofNumber(no).id(), no), mayAct(actor.get()));
    }

    private static boolean mayAct(Actor reader) {
        return reader.has(Role.MANAGER) || reader.has(Role.CLERK);
    }
}
