package org.stowage.carrier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Once;
import org.stowage.access.Roles;

@Path("/api/v1/carriers")
class CarrierResource {

    /** @param left numbers not yet given */
    record RangeView(String prefix, String suffix, int digits, String checkDigit, long next, long last, long left) {}

    /** @param unproven its signature was never compared with an example of the carrier's own */
    record CarrierView(
            String code,
            String name,
            String kind,
            String label,
            boolean standard,
            boolean unproven,
            List<RangeView> ranges) {}

    record CarrierList(List<CarrierView> items) {}

    private final Carriers carriers;
    private final CarrierLinks links;
    private final CarrierSql sql;
    private final Once once;

    CarrierResource(Carriers carriers, CarrierLinks links, CarrierSql sql, Once once) {
        this.carriers = carriers;
        this.links = links;
        this.sql = sql;
        this.once = once;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.INTEGRATION})
    public CarrierList list() {
        List<CarrierSql.Range> ranges = sql.ranges();
        return new CarrierList(
                carriers.all().stream().map(carrier -> view(carrier, ranges)).toList());
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.INTEGRATION})
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull NewCarrier request) {
        return once.post(key, request, 201, () -> view(carriers.create(request), sql.ranges()));
    }

    @POST
    @Path("/{code}/ranges")
    @RolesAllowed({Roles.MANAGER, Roles.INTEGRATION})
    public Response addRange(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("code") String code,
            @Valid @NotNull NewCarrier.NewRange request) {
        return once.post(key, request, 201, () -> view(carriers.addRange(code, request), sql.ranges()));
    }

    private CarrierView view(Carrier carrier, List<CarrierSql.Range> ranges) {
        return new CarrierView(
                carrier.code(),
                carrier.name(),
                carrier.kind(),
                carrier.label(),
                carrier.standard(),
                links.of(carrier).traits().isUnproven(),
                ranges.stream()
                        .filter(range -> range.carrierId() == carrier.id())
                        .map(range -> new RangeView(
                                range.prefix(),
                                range.suffix(),
                                range.digits(),
                                range.checkDigit(),
                                range.nextNo(),
                                range.lastNo(),
                                range.lastNo() - range.nextNo() + 1))
                        .toList());
    }
}
