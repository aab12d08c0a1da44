package org.stowage.inbound;

import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.MANAGER;
import static org.stowage.access.Roles.RECEIVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Once;
import org.stowage.kernel.FormFields;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** What people do with receipts from the office: announce, receive straight, close. */
@Path("/receipts")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({MANAGER, CLERK, RECEIVER})
class ReceiptForms {

    private record Close(String receiptNo) {}

    private final CurrentWarehouse warehouse;
    private final Receiving receiving;
    private final Once once;
    private final Validator validator;

    ReceiptForms(CurrentWarehouse warehouse, Receiving receiving, Once once, Validator validator) {
        this.warehouse = warehouse;
        this.receiving = receiving;
        this.once = once;
        this.validator = validator;
    }

    @POST
    public Response create(MultivaluedMap<String, String> fields) {
        FormFields form = FormFields.of(fields);
        Warehouse at = warehouse.get();
        NewReceipt receipt = ReceiptForm.read(form, at.code());
        Set<ConstraintViolation<NewReceipt>> violations = validator.validate(receipt);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return once.page(
                form.key(),
                receipt,
                () -> ReceiptPages.href(at, receiving.receive(at.id(), receipt).receiptNo()));
    }

    /** No more comes. */
    @POST
    @Path("/close")
    public Response close(@FormParam("key") @Nullable String key, @FormParam("receiptNo") String receiptNo) {
        Warehouse at = warehouse.get();
        return once.page(key, new Close(receiptNo), () -> {
            receiving.close(at.id(), receiving.idOf(at.id(), receiptNo));
            return ReceiptPages.href(at, receiptNo);
        });
    }
}
