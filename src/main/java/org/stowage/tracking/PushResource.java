package org.stowage.tracking;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.CarrierTracking;
import org.stowage.carrier.PushMessage;
import org.stowage.carrier.Pushed;
import org.stowage.kernel.Problem;

/**
 * What carriers send by themselves. They have no token of ours: they sign, each in its way (docs/tracking.md). Open to
 * everybody, so that nothing is read before its size is known, and nothing believed before its signature is right.
 */
@Path("/api/v1/carriers/{code}/tracking")
class PushResource {

    private static final int LARGEST = 1 << 20;

    private final Watch watch;
    private final CarrierTracking carriers;
    private final CarrierNews news;

    PushResource(Watch watch, CarrierTracking carriers, CarrierNews news) {
        this.watch = watch;
        this.carriers = carriers;
        this.news = news;
    }

    /** The same again changes nothing: an event is told once, however often it comes. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @Blocking
    public Response push(
            @PathParam("code") String code,
            @HeaderParam("X-Hmac-Signature") @Nullable String signature,
            @QueryParam("key") @Nullable String key,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw Problem.of(TrackProblem.PUSH_TOO_LARGE, LARGEST);
        }
        Carrier carrier = watch.carrier(code);
        Pushed pushed =
                carriers.read(carrier, new PushMessage(new String(bytes, StandardCharsets.UTF_8), signature, key));
        news.take(carrier, TrackSource.PUSH, pushed.scans());
        return Response.ok(pushed.answer(), MediaType.APPLICATION_JSON).build();
    }
}
