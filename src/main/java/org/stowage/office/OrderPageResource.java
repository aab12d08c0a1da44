package org.stowage.office;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.stowage.access.Roles;

/** {@code GET /api/v1/orders/{no}}: one order in full. */
@Path("/api/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
class OrderPageResource {

    private final OrderPage page;

    OrderPageResource(OrderPage page) {
        this.page = page;
    }

    @GET
    @Path("{no}")
    @RolesAllowed({
        Roles.MANAGER,
        Roles.CLERK,
        Roles.INTEGRATION,
        Roles.PACKER,
        Roles.PICKER,
        Roles.RECEIVER,
        Roles.AUDITOR
    })
    public OrderDetail get(@PathParam("no") String no) {
        return page.of(no);
    }
}
