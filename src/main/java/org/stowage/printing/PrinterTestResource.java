package org.stowage.printing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Roles;
import org.stowage.device.PrinterCondition;
import org.stowage.kernel.DatabaseName;
import org.stowage.site.Warehouses;

/** Prints a sample label: the shortest way from a box with a printer in it to paper. */
@Path("/api/v1/devices/{id}/test")
class PrinterTestResource {

    /**
     * @param outcome not_sent, sent, confirmed or unknown: what printer and line said
     * @param cause why it was not sent, is unknown or hangs in the printer; null: nothing
     */
    record TestView(long device, String outcome, @Nullable PrinterCondition cause, String problem, int bytes) {}

    private final Warehouses warehouses;
    private final TestPrints prints;

    PrinterTestResource(Warehouses warehouses, TestPrints prints) {
        this.warehouses = warehouses;
        this.prints = prints;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public TestView test(@PathParam("id") long id, @QueryParam("warehouse") String warehouse) {
        TestPrints.Trial done = prints.sample(warehouses.scoped(warehouse).id(), id);
        return new TestView(
                id,
                DatabaseName.of(done.printed().outcome()),
                done.printed().cause(),
                done.printed().detail(),
                done.bytes());
    }
}
