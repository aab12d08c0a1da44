package org.stowage.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.stowage.access.Roles;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;

/** The key under a document that issues its paper. */
@Path("/reports/issued")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MANAGER, Roles.CLERK})
class IssueForms {

    private final Issuing issuing;

    IssueForms(Issuing issuing) {
        this.issuing = issuing;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response issue(MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        var asked = new Issuing.NewPaper(fields.textOrEmpty("kind"), fields.textOrEmpty("document"));
        if (asked.document().isEmpty()) {
            fields.fault("/document", KernelProblem.MISSING_VALUE);
        }
        fields.check();
        return issuing.issueByForm(fields.key(), asked);
    }
}
