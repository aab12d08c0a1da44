package org.stowage.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;

/** Pictures of the demo's own items: one drawing a style, painted in the item's colour. They hold nothing secret. */
@Path("/demo/items")
@PermitAll
class ItemPictures {

    @GET
    @Path("/{style}-{tint}.svg")
    public Response picture(@PathParam("style") String style, @PathParam("tint") String tint) {
        Style.Tint colour = Style.ALL.stream()
                .filter(one -> one.code().equals(style))
                .flatMap(one -> one.tints().stream())
                .filter(one -> one.code().equals(tint))
                .findFirst()
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, style + "-" + tint));
        String drawing = drawing(style).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, style));
        return Response.ok(drawing.replace("FILL", colour.fill()), "image/svg+xml")
                .header("Cache-Control", "max-age=86400")
                .build();
    }

    private static Optional<String> drawing(String style) {
        try (InputStream in = ItemPictures.class.getResourceAsStream("/demo/items/" + style + ".svg")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
