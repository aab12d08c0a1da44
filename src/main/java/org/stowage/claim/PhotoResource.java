package org.stowage.claim;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.site.Warehouses;

/** Pictures that a carrier is shown with a claim; each is read as a document of the claim. */
@Path("/api/v1/claims/{no}/photos")
@Produces(MediaType.APPLICATION_JSON)
class PhotoResource {

    /** @param items pictures, at most as many as a claim may have documents */
    record Pictures(List<ClaimDocument> items) {}

    private final Claims claims;
    private final ClaimDocuments documents;
    private final PhotoEnclosure photos;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    PhotoResource(
            Claims claims,
            ClaimDocuments documents,
            PhotoEnclosure photos,
            Warehouses warehouses,
            CurrentActor actor,
            Once once) {
        this.claims = claims;
        this.documents = documents;
        this.photos = photos;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
    public Pictures list(@PathParam("no") String no) {
        return pictures(claims.get(warehouses.ofNumber(no).id(), no));
    }

    /** The photos that the house took of the claimed parcel go with the claim; what lies with it already stays as it is. */
    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response enclose(@HeaderParam("Idempotency-Key") @Nullable String key, @PathParam("no") String no) {
        long in = warehouses.ofNumber(no).id();
        return once.post(key, no, 201, () -> {
            Claim claim = claims.get(in, no);
            photos.enclose(claim, actor.get().operatorId());
            return pictures(claim);
        });
    }

    private Pictures pictures(Claim claim) {
        return new Pictures(
                documents.of(claim).stream().filter(ClaimDocument::isPicture).toList());
    }
}
