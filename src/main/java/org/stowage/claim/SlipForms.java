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
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;
import org.stowage.shipping.SlipPapers;
import org.stowage.site.Warehouse;

/** The packing slip of the claimed parcel goes with the claim, by one key. */
@Path("/claims/{no}/packing-slip")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK})
class SlipForms {

    private final ClaimDocuments documents;
    private final Claims claims;
    private final SlipPapers slips;
    private final ClaimReader reader;
    private final CurrentActor actor;
    private final Once once;

    SlipForms(
            ClaimDocuments documents,
            Claims claims,
            SlipPapers slips,
            ClaimReader reader,
            CurrentActor actor,
            Once once) {
        this.documents = documents;
        this.claims = claims;
        this.slips = slips;
        this.reader = reader;
        this.actor = actor;
        this.once = once;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response attach(@PathParam("no") String no, MultivaluedMap<String, String> form) {
        Warehouse in = reader.at(no);
        String parcel = claims.get(in.id(), no).parcelNo();
        if (parcel == null) {
            throw Problem.of(KernelProblem.NOT_FOUND, "parcel");
        }
        byte[] pdf = slips.pdf(in, parcel, actor.get().language());
        return once.page(FormFields.of(form).key(), no, () -> {
            documents.add(
                    claims.get(in.id(), no),
                    "packing-slip-" + parcel + ".pdf",
                    pdf,
                    actor.get().operatorId());
            return PageLink.to("/claims", no);
        });
    }
}
