package org.stowage.adjustment;

import static org.stowage.access.Roles.AUDITOR;
import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.COUNTER;
import static org.stowage.access.Roles.MANAGER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.Role;
import org.stowage.kernel.PageLink;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Corrections of the book: what waits for a second person and what was booked, and each document by itself. */
@Path("/adjustments")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK, COUNTER, AUDITOR})
class AdjustmentPages {

    private static final int ROWS = 50;

    /** @param rule from which value on a second person must agree; null for who decides nothing about it */
    @CheckedTemplate(basePath = "adjustment")
    record AdjustmentsPage(
            AdjustmentQuery asked,
            List<AdjustmentView> documents,
            @Nullable PageLink older,
            @Nullable AdjustmentRule rule,
            boolean mayAsk,
            boolean maySetRule)
            implements TemplateInstance {}

    /** @param decides the reader may approve it @param own the reader has asked for it */
    @CheckedTemplate(basePath = "adjustment")
    record OneAdjustmentPage(AdjustmentView document, List<String> shortOrders, boolean decides, boolean own)
            implements TemplateInstance {}

    private final Adjustments adjustments;
    private final AdjustmentRules rules;
    private final Foresight foresight;
    private final CurrentWarehouse warehouse;
    private final Warehouses warehouses;
    private final Acting acting;

    AdjustmentPages(
            Adjustments adjustments,
            AdjustmentRules rules,
            Foresight foresight,
            CurrentWarehouse warehouse,
            Warehouses warehouses,
            Acting acting) {
        this.adjustments = adjustments;
        this.rules = rules;
        this.foresight = foresight;
        this.warehouse = warehouse;
        this.warehouses = warehouses;
        this.acting = acting;
    }

    @GET
    public TemplateInstance list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("before") @Nullable Long before) {
        AdjustmentQuery asked = AdjustmentQuery.of(status, kind, before);
        Warehouse in = warehouse.get();
        Actor reader = acting.actor();
        List<AdjustmentView> found = adjustments.page(
                in, reader, asked.status(), asked.kind(), before == null ? Long.MAX_VALUE : before, ROWS);
        boolean seesRule = reader.has(Role.MANAGER) || reader.has(Role.AUDITOR);
        return new AdjustmentsPage(
                asked,
                found,
                found.size() < ROWS ? null : asked.older(idOf(found.getLast(), in)),
                seesRule ? rules.of(in) : null,
                mayAsk(reader),
                reader.has(Role.ADMINISTRATOR));
    }

    @GET
    @Path("{no}")
    public TemplateInstance show(@PathParam("no") String no) {
        Warehouse in = warehouses.ofNumber(no);
        Actor reader = acting.actor();
        AdjustmentView document = adjustments.get(in, no, reader);
        boolean own = reader.login().equals(document.askedBy());
        boolean decides = document.status().equals(Adjustments.WAITING) && reader.has(Role.MANAGER) && !own;
        return new OneAdjustmentPage(document, foresight.shortOrders(in.id(), no), decides, own);
    }

    private static boolean mayAsk(Actor reader) {
        return reader.has(Role.MANAGER) || reader.has(Role.CLERK) || reader.has(Role.COUNTER);
    }

    private static String idOf(AdjustmentView document, Warehouse in) {
        return document.adjustmentNo().substring(in.code().length() + 2);
    }
}
