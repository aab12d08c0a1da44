package org.stowage.shipping;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Roles;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.PageLink;
import org.stowage.photo.Photo;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Parcels: where each is, what is in it, and its label. */
@Path("/parcels")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ParcelPages {

    private static final int ROWS = 50;

    /** @param begun false: the warehouse has packed nothing yet */
    @CheckedTemplate(basePath = "shipping")
    record ParcelsPage(
            ParcelQuery asked,
            ParcelChips chips,
            List<ParcelPageSql.Row> rows,
            @Nullable PageLink older,
            boolean begun) implements TemplateInstance {}

    /**
     * @param off grams beyond the expected weight, below zero when lighter; null: nothing to compare
     * @param isOff more than the scale's and the boxes' tolerance
     * @param box proposed and taken
     * @param mayPrint whether the reader may see and print the label
     */
    @CheckedTemplate(basePath = "shipping")
    record OneParcelPage(
            ParcelView parcel,
            List<ParcelPageSql.Print> prints,
            @Nullable Long off,
            boolean isOff,
            ParcelSheet.Boxed box,
            boolean mayPrint,
            String warehouse,
            List<Photo> photos)
            implements TemplateInstance {}

    private final ParcelPageSql sql;
    private final ParcelActs acts;
    private final Warehouses warehouses;
    private final CurrentWarehouse warehouse;
    private final ParcelSheet sheet;

    ParcelPages(
            ParcelPageSql sql, ParcelActs acts, Warehouses warehouses, CurrentWarehouse warehouse, ParcelSheet sheet) {
        this.sql = sql;
        this.acts = acts;
        this.warehouses = warehouses;
        this.warehouse = warehouse;
        this.sheet = sheet;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR})
    public TemplateInstance list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("carrier") @Nullable String carrier,
            @QueryParam("q") @Nullable String q,
            @QueryParam("before") @Nullable Long before) {
        Warehouse in = warehouse.get();
        ParcelQuery asked = ParcelQuery.of(status, carrier, q, before);
        List<ParcelPageSql.Row> found = sql.list(in.id(), asked, ROWS);
        return new ParcelsPage(
                asked,
                ParcelChips.of(asked, sql.inHouse(in.id())),
                found,
                found.size() < ROWS ? null : asked.older(found.getLast().id()),
                !found.isEmpty() || sql.any(in.id()));
    }

    @GET
    @Path("{no}")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR})
    public TemplateInstance show(@PathParam("no") String no) {
        return sheet.of(warehouses.ofNumber(no).id(), no);
    }

    @POST
    @Path("{no}/reprint")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER})
    public Response reprint(@PathParam("no") String no, MultivaluedMap<String, String> form) {
        return acts.reprint(warehouses.ofNumber(no), no, FormFields.of(form));
    }

    /** Somebody looked whether the label came out. */
    @POST
    @Path("{no}/printed")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER})
    public Response printed(@PathParam("no") String no, MultivaluedMap<String, String> form) {
        return acts.printed(warehouses.ofNumber(no), no, FormFields.of(form));
    }
}
