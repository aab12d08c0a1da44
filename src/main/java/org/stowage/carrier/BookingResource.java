package org.stowage.carrier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.site.Warehouses;

/** What waits for its number at carriers by hand and by file, and the numbers that come. */
@Path("/api/v1/carriers/{code}/bookings")
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.INTEGRATION})
class BookingResource {

    /** Names nobody: who gets it stands in the file for the portal. */
    record WaitingView(String reference, Instant askedAt, int boxes, long grams) {

        static WaitingView of(WaitingBooking waiting) {
            List<Piece> pieces = waiting.booking().pieces();
            return new WaitingView(
                    waiting.reference(),
                    waiting.askedAt(),
                    pieces.size(),
                    pieces.stream().mapToLong(Piece::grams).sum());
        }
    }

    record WaitingList(List<WaitingView> items) {}

    private final Carriers carriers;
    private final DeskBookings desk;
    private final PortalFiles files;
    private final Warehouses warehouses;
    private final Once once;

    BookingResource(Carriers carriers, DeskBookings desk, PortalFiles files, Warehouses warehouses, Once once) {
        this.carriers = carriers;
        this.desk = desk;
        this.files = files;
        this.warehouses = warehouses;
        this.once = once;
    }

    @GET
    public WaitingList waiting(@PathParam("code") String code, @QueryParam("warehouse") @Nullable String warehouse) {
        return new WaitingList(desk.waiting(warehouses.scoped(warehouse).id(), carriers.get(code)).stream()
                .map(WaitingView::of)
                .toList());
    }

    /** @param reference the parcel's number, which names its warehouse */
    @POST
    @Path("/{reference}")
    public Response answer(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("code") String code,
            @PathParam("reference") String reference,
            @Valid @NotNull DeskAnswer request) {
        long warehouse = warehouses.ofNumber(reference).id();
        return once.post(key, request, 200, () -> {
            desk.answer(warehouse, carriers.get(code), reference, request);
            return Map.of("reference", reference, "no", request.no());
        });
    }

    /** For the carrier's portal: names who gets the parcels. */
    @GET
    @Path("/file")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public String out(@PathParam("code") String code, @QueryParam("warehouse") @Nullable String warehouse) {
        return files.out(warehouses.scoped(warehouse).id(), carriers.get(code));
    }

    @POST
    @Path("/file")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response in(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("code") String code,
            @QueryParam("warehouse") @Nullable String warehouse,
            @Valid @NotNull PortalAnswer request) {
        long id = warehouses.scoped(warehouse).id();
        return once.post(key, request, 200, () -> files.in(id, carriers.get(code), request));
    }
}
