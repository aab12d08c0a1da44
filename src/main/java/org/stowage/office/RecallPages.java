package org.stowage.office;

import static org.stowage.access.Roles.AUDITOR;
import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.MANAGER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Role;
import org.stowage.adjustment.Recall;
import org.stowage.adjustment.Recalls;
import org.stowage.kernel.Page;
import org.stowage.kernel.PageLink;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** "Where did lot 77 go": on which shelves, in which boxes, at whose door. */
@Path("/recalls")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK, AUDITOR})
class RecallPages {

    private static final int ORDERS = 50;

    /**
     * @param found null: nothing was asked for yet
     * @param unit the single unit that was asked for
     * @param more orders behind these
     * @param mayFreeze the reader may take the goods out of use
     * @param mayWrite the reader may have the list of letters
     */
    @CheckedTemplate(basePath = "office")
    record RecallsPage(
            RecallAsked asked,
            @Nullable RecallView found,
            @Nullable RecalledUnit unit,
            @Nullable PageLink more,
            boolean mayFreeze,
            boolean mayWrite)
            implements TemplateInstance {}

    private final Recalls recalls;
    private final RecallReading reading;
    private final RecalledUnits units;
    private final CurrentWarehouse warehouse;
    private final CurrentActor current;

    RecallPages(
            Recalls recalls,
            RecallReading reading,
            RecalledUnits units,
            CurrentWarehouse warehouse,
            CurrentActor current) {
        this.recalls = recalls;
        this.reading = reading;
        this.units = units;
        this.warehouse = warehouse;
        this.current = current;
    }

    @GET
    public TemplateInstance find(
            @QueryParam("sku") @Nullable String sku,
            @QueryParam("lot") @Nullable String lot,
            @QueryParam("serial") @Nullable String serial,
            @QueryParam("cursor") @Nullable String cursor) {
        Warehouse in = warehouse.get();
        Actor reader = current.get();
        RecallAsked typed = RecallAsked.of(sku, lot, serial);
        boolean mayFreeze = reader.has(Role.MANAGER) && reader.owners() == null;
        boolean mayWrite = PersonalData.isClearFor(reader);
        if (typed.sku() == null) {
            return new RecallsPage(typed, null, null, null, mayFreeze, mayWrite);
        }
        RecalledUnit unit = typed.serial() == null ? null : units.find(typed.sku(), typed.serial(), reader);
        // a unit is recalled with its lot
        RecallAsked asked = unit == null || typed.lot() != null ? typed : typed.ofLot(unit.lot());
        Recall recall = unit == null
                ? recalls.find(in.id(), typed.sku(), asked.lot(), reader)
                : recalls.find(in.id(), unit.itemId(), asked.lot(), reader);
        Page<RecallView.Who> orders = reading.orders(in.id(), recall, RecallResource.after(cursor), ORDERS, reader);
        RecallView found = new RecallView(
                in.code(),
                typed.sku(),
                asked.lot(),
                recall.onHand(),
                recall.shipped(),
                reading.places(recall),
                reading.transfers(in.id(), recall, asked.lot()),
                orders.items(),
                orders.nextCursor());
        PageLink more = orders.nextCursor() == null ? null : asked.page().with("cursor", orders.nextCursor());
        return new RecallsPage(asked, found, unit, more, mayFreeze, mayWrite);
    }

    /** What the form says, empty fields left out. */
    record RecallAsked(
            @Nullable String sku,
            @Nullable String lot,
            @Nullable String serial) {

        static RecallAsked of(@Nullable String sku, @Nullable String lot, @Nullable String serial) {
            return new RecallAsked(plain(sku), plain(lot), plain(serial));
        }

        RecallAsked ofLot(@Nullable String its) {
            return new RecallAsked(sku, its, serial);
        }

        PageLink page() {
            return PageLink.to("/recalls").with("sku", sku).with("lot", lot).with("serial", serial);
        }

        /** The list of those who received it, for letters. */
        public PageLink letters() {
            return PageLink.to("/api/v1/recalls/letters.csv").with("sku", sku).with("lot", lot);
        }

        /** As a workbook. */
        public PageLink letterBook() {
            return PageLink.to("/api/v1/reports/recall-letters.xlsx")
                    .with("sku", sku)
                    .with("lot", lot);
        }

        private static @Nullable String plain(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }
}
