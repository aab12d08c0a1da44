package org.stowage.integration;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.PageLink;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** The same file, handed in on the page of bills. */
@Path("/freight-bills")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MANAGER, Roles.CLERK})
class BillUploadForms {

    private final BillUploads uploads;
    private final CurrentWarehouse warehouse;
    private final Once once;

    BillUploadForms(BillUploads uploads, CurrentWarehouse warehouse, Once once) {
        this.uploads = uploads;
        this.warehouse = warehouse;
        this.once = once;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Blocking
    public Response post(
            @RestForm @Nullable String key,
            @RestForm @Nullable String carrier,
            @RestForm @Nullable String billNo,
            @RestForm @Nullable String from,
            @RestForm @Nullable String to,
            @RestForm("file") @Nullable FileUpload file) {
        Warehouse at = warehouse.get();
        String theirs = billNo == null || billNo.isBlank() ? null : billNo.strip();
        var said = new BillUploads.Asked(String.valueOf(carrier), "", theirs, from, to);
        BillUploads.Read read = uploads.read(at, said, file);
        return once.page(
                key,
                read.asked(),
                () -> PageLink.to("/freight-bills", uploads.keep(at, read).billNo()));
    }
}
