package org.stowage.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.stowage.access.Roles;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.printing.PdfPaper;
import org.stowage.site.Warehouses;

@Path("/api/v1/parcels/{no}/customs.pdf")
class CustomsResource {

    private final CustomsPapers papers;
    private final Warehouses warehouses;

    CustomsResource(CustomsPapers papers, Warehouses warehouses) {
        this.papers = papers;
        this.warehouses = warehouses;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.INTEGRATION})
    @Operation(
            summary = "form cn22, cn23 or invoice; category sale, gift, documents, sample, returned or other; what is"
                    + " missing is named, all of it")
    public Response draw(
            @RestPath String no,
            @RestQuery @DefaultValue("cn23") String form,
            @RestQuery @DefaultValue("sale") String category,
            @RestQuery @DefaultValue("label") String paper) {
        byte[] pdf = papers.draw(
                warehouses.ofNumber(no),
                no,
                word(CustomsForm.class, form, "/form"),
                word(CustomsCategory.class, category, "/category"),
                PdfPaper.of(paper, 1));
        // personal data: nothing on the way keeps a copy
        return Response.ok(pdf, "application/pdf")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static <E extends Enum<E>> E word(Class<E> kind, String asked, String where) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(each -> each.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                                KernelProblem.INVALID_VALUE,
                                asked,
                                Arrays.stream(kind.getEnumConstants())
                                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", ")))
                        .at(where));
    }
}
