package org.stowage.site;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.Page;
import org.stowage.kernel.Problem;

/** The places of one warehouse. Handing in a place that is known changes it. */
@Path("/api/v1/warehouses/{code}/locations")
class LocationResource {

    record Changed(LocationChange.Change change, LocationView location) {}

    private final Warehouses warehouses;
    private final Locations locations;
    private final LocationSql zones;
    private final Once once;

    LocationResource(Warehouses warehouses, Locations locations, LocationSql zones, Once once) {
        this.warehouses = warehouses;
        this.locations = locations;
        this.zones = zones;
        this.once = once;
    }

    @GET
    @RolesAllowed("**")
    public Page<LocationView> list(
            @RestPath String code, @RestQuery @DefaultValue("100") int limit, @RestQuery @Nullable String cursor) {
        int size = Page.size(limit);
        long warehouse = warehouses.scoped(code).id();
        return Page.of(locations.page(warehouse, Page.after(cursor), size), size, Location::code)
                .map(location -> view(warehouse, location));
    }

    @GET
    @Path("/{location}")
    @RolesAllowed("**")
    public LocationView get(@RestPath String code, @RestPath String location) {
        long warehouse = warehouses.scoped(code).id();
        return view(warehouse, locations.get(warehouse, location));
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response keep(
            @RestPath String code, @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull NewLocation asked) {
        long warehouse = warehouses.scoped(code).id();
        return once.postWithBusinessKey(key, asked, 201, () -> change(warehouse, asked));
    }

    @PUT
    @Path("/{location}")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Changed put(@RestPath String code, @RestPath String location, @NotNull NewLocation asked) {
        if (!location.strip().toUpperCase(Locale.ROOT).equals(asked.location())) {
            throw Problem.of(SiteProblem.INVALID_LOCATION_CODE, asked.location())
                    .at("/location");
        }
        return change(warehouses.scoped(code).id(), asked);
    }

    private Changed change(long warehouse, NewLocation asked) {
        LocationChange change = locations.upsert(warehouse, List.of(asked)).getFirst();
        return new Changed(change.change(), view(warehouse, locations.get(warehouse, change.id())));
    }

    private LocationView view(long warehouse, Location location) {
        return LocationView.from(location, zones.zoneCode(warehouse, location.zoneId()));
    }
}
