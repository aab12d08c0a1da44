package org.stowage.transfer;

import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Quantity;
import org.stowage.stock.Condition;

/** Units that are received at a desk without a scanner: so many of one line of what is awaited, as they came. */
@Path("/transfers/{no}/units")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK})
class ArrivalForms {

    private static final int MOST_SERIALS = 500;

    /** @param goods which of those awaited */
    record Came(
            long goods,
            long quantity,
            boolean damaged,
            boolean over,
            List<String> serials,
            @Nullable String location) {

        TransferActs.Receive of(ArrivalSql.Expected sent) {
            return new TransferActs.Receive(
                    sent.lpn(),
                    location,
                    List.of(new TransferActs.ReceiveLine(
                            sent.sku(),
                            sent.lot(),
                            quantity,
                            damaged ? Condition.DAMAGED : sent.condition(),
                            over,
                            serials)));
        }
    }

    private final Once once;
    private final CurrentActor actor;
    private final Arrivals arrivals;
    private final TransferReader reader;

    ArrivalForms(Once once, CurrentActor actor, Arrivals arrivals, TransferReader reader) {
        this.once = once;
        this.actor = actor;
        this.arrivals = arrivals;
        this.reader = reader;
    }

    @POST
    public Response receive(@PathParam("no") String no, MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        Came came = came(fields);
        fields.check();
        return once.page(fields.key(), List.of(no, came), () -> {
            ArrivalSql.Expected sent = reader.awaited(no, came.goods(), actor.get());
            arrivals.receive(no, came.of(sent), Instant.now(), actor.get());
            return PageLink.to("/transfers", no);
        });
    }

    private static Came came(FormFields fields) {
        Long goods = fields.number("goods");
        if (goods == null) {
            fields.fault("/goods", KernelProblem.MISSING_VALUE);
        }
        List<String> serials = fields.lines("serials");
        serials.stream()
                .filter(serial -> serial.length() > 60)
                .forEach(serial -> fields.fault(
                        "/serials", KernelProblem.INVALID_VALUE, serial.substring(0, 30) + "…", "1-60"));
        if (serials.size() > MOST_SERIALS) {
            fields.fault("/serials", KernelProblem.INVALID_VALUE, serials.size(), "0-" + MOST_SERIALS);
        }
        // who names each unit has said how many
        Long typed = fields.number("quantity");
        long units = typed == null ? serials.size() : typed;
        if (units < 1 || units > Quantity.MOST) {
            fields.fault("/quantity", KernelProblem.INVALID_QUANTITY, units, Quantity.MOST);
        }
        String place = fields.text("location");
        if (place != null && place.length() > 60) {
            fields.fault("/location", KernelProblem.INVALID_VALUE, place.substring(0, 30) + "…", "1-60");
        }
        return new Came(
                goods == null ? 0 : goods, units, fields.flag("damaged"), fields.flag("over"), serials, place);
    }
}
