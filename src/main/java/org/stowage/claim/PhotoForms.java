package org.stowage.claim;

import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.PageLink;
import org.stowage.site.Warehouse;

/** The photos of the claimed parcel go with the claim, by one key. */
@Path("/claims/{no}/photos")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK})
class PhotoForms {

    private final Claims claims;
    private final PhotoEnclosure photos;
    private final ClaimReader reader;
    private final CurrentActor actor;
    private final Once once;

    PhotoForms(Claims claims, PhotoEnclosure photos, ClaimReader reader, CurrentActor actor, Once once) {
        this.claims = claims;
        this.photos = photos;
        this.reader = reader;
        this.actor = actor;
        this.once = once;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response attach(@PathParam("no") String no, MultivaluedMap<String, String> form) {
        Warehouse in = reader.at(no);
        return once.page(FormFields.of(form).key(), no, () -> {
            photos.enclose(claims.get(in.id(), no), actor.get().operatorId());
            return PageLink.to("/claims", no);
        });
    }
}
