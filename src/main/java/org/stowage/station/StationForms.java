package org.stowage.station;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.PageLink;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** Founds a workplace, as a form of {@link StationPages} asks for it, in the warehouse that the page showed. */
@Path("/stations")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Roles.MANAGER)
class StationForms {

    private final CurrentWarehouse here;
    private final Stations stations;
    private final Once once;

    StationForms(CurrentWarehouse here, Stations stations, Once once) {
        this.here = here;
        this.stations = stations;
        this.once = once;
    }

    @POST
    public Response create(MultivaluedMap<String, String> fields) {
        Warehouse warehouse = here.get();
        FormFields form = FormFields.of(fields);
        StationResource.NewStation asked = StationForm.station(warehouse, form);
        return once.page(form.key(), asked, () -> {
            stations.create(warehouse.id(), asked.code(), asked.name(), asked.location());
            return page(warehouse);
        });
    }

    static PageLink page(Warehouse warehouse) {
        return PageLink.to("/stations").with("warehouse", warehouse.code());
    }
}
