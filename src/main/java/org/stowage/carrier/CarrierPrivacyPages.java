package org.stowage.carrier;

import static org.stowage.access.Roles.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.stowage.access.Once;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.PageLink;

/** The switch on the carriers' page. */
@Path("/carriers/{code}/privacy")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(MANAGER)
class CarrierPrivacyPages {

    private final CarrierPrivacy privacy;
    private final Once once;

    CarrierPrivacyPages(CarrierPrivacy privacy, Once once) {
        this.privacy = privacy;
        this.once = once;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(@RestPath String code, MultivaluedMap<String, String> fields) {
        FormFields form = FormFields.of(fields);
        var wanted = new CarrierPrivacyResource.Privacy(form.flag("clearData"));
        return once.page(form.key(), wanted, () -> {
            privacy.set(code, wanted.clearData());
            return PageLink.to("/carriers");
        });
    }
}
