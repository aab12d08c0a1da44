package org.stowage.carrier;

import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.MANAGER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Once;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;
import org.stowage.site.CurrentWarehouse;

/** Numbers and labels that a clerk brings: typed, scanned and dropped, or in the files of a portal. */
@Path("/carriers/{code}/bookings")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK})
class BookingForms {

    private final Carriers carriers;
    private final DeskBookings desk;
    private final PortalFiles files;
    private final CurrentWarehouse warehouse;
    private final CarrierForms forms;
    private final Once once;

    BookingForms(
            Carriers carriers,
            DeskBookings desk,
            PortalFiles files,
            CurrentWarehouse warehouse,
            CarrierForms forms,
            Once once) {
        this.carriers = carriers;
        this.desk = desk;
        this.files = files;
        this.warehouse = warehouse;
        this.forms = forms;
        this.once = once;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Blocking
    public Response answer(
            @RestPath String code,
            @RestForm @Nullable String key,
            @RestForm @Nullable String reference,
            @RestForm @Nullable String no,
            @RestForm @Nullable String childNos,
            @RestForm("label") @Nullable FileUpload label) {
        DeskAnswer asked = forms.checked(new DeskAnswer(
                Objects.requireNonNullElse(no, "").strip(),
                split(childNos),
                label == null || label.size() == 0 ? null : bytes(label)));
        Carrier carrier = carriers.get(code);
        long at = warehouse.get().id();
        return once.page(key, List.of(String.valueOf(reference), asked), () -> {
            desk.answer(at, carrier, Objects.requireNonNullElse(reference, "").strip(), asked);
            return PageLink.to("/carriers", carrier.code());
        });
    }

    /** For the carrier's portal. */
    @GET
    @Path("/file")
    @Produces("text/csv;charset=UTF-8")
    public Response out(@RestPath String code) {
        Carrier carrier = carriers.get(code);
        return Response.ok(files.out(warehouse.get().id(), carrier))
                .header("Content-Disposition", "attachment; filename=\"" + carrier.code() + ".csv\"")
                .build();
    }

    @POST
    @Path("/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Blocking
    public Response in(
            @RestPath String code,
            @RestForm @Nullable String key,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("labels") @Nullable List<FileUpload> labels) {
        if (file == null || file.size() == 0) {
            throw Problem.of(CarrierProblem.PORTAL_FILE_UNFIT, 1, "reference").at("/file");
        }
        List<FileUpload> given = labels == null ? List.of() : labels;
        PortalAnswer asked = forms.checked(new PortalAnswer(
                new String(bytes(file), StandardCharsets.UTF_8),
                given.stream()
                        .filter(label -> label.size() > 0)
                        .map(label -> new PortalAnswer.Label(label.fileName(), bytes(label)))
                        .toList()));
        Carrier carrier = carriers.get(code);
        long at = warehouse.get().id();
        return once.page(key, asked, () -> {
            files.in(at, carrier, asked);
            return PageLink.to("/carriers", carrier.code());
        });
    }

    private static List<String> split(@Nullable String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.asList(text.strip().split("[ ,;]+", -1));
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
