package org.stowage.access;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Idempotency;
import org.stowage.kernel.IdempotencyKeys;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.PageReply;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/**
 * One effect per request key, for every write of the API: the act, its key and its answer are one transaction. The same
 * request sent again gets the same answer with the header {@code Idempotency-Replayed: true} and does nothing.
 */
@ApplicationScoped
public class Once {

    private static final int LONGEST_KEY = 200;

    private record Asked(String method, String path, Object request) {}

    private final Idempotency idempotency;
    private final IdempotencyKeys keys;
    private final CurrentActor actor;
    private final CurrentVertxRequest current;

    public Once(Idempotency idempotency, IdempotencyKeys keys, CurrentActor actor, CurrentVertxRequest current) {
        this.idempotency = idempotency;
        this.keys = keys;
        this.actor = actor;
        this.current = current;
    }

    /**
     * @param key the header Idempotency-Key
     * @param request what was asked, with all that the path does not tell; another request under the same key is refused
     * @param status of the answer when the act is done
     * @throws Problem idempotency-key-missing, idempotency-key-reused, and whatever the act refuses
     */
    @Transactional
    @Retrying
    public Response post(@Nullable String key, Object request, int status, Supplier<?> act) {
        return answer(idempotency.once(actor.get().operatorId(), usable(key), asked(request), status, act));
    }

    /**
     * For acts that are done many at a time, by somebody else than who asks.
     *
     * @param key null where the request carries a key of its own
     * @return what the act claims in its transaction; empty without key
     * @throws Problem idempotency-key-missing
     */
    public Optional<IdempotencyKeys.Claim> claim(@Nullable String key, Object request) {
        return key == null
                ? Optional.empty()
                : Optional.of(keys.of(actor.get().operatorId(), usable(key), asked(request)));
    }

    /** What was done, or had been done before. */
    public static Response answer(Idempotency.Answer answer) {
        Response.ResponseBuilder response =
                Response.status(answer.status()).entity(answer.body()).type(MediaType.APPLICATION_JSON_TYPE);
        if (answer.replayed()) {
            response.header("Idempotency-Replayed", true);
        }
        return response.build();
    }

    private static String usable(@Nullable String key) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.of(KernelProblem.IDEMPOTENCY_KEY_MISSING);
        }
        return key;
    }

    private Asked asked(Object request) {
        RoutingContext http = current.getCurrent();
        return http == null
                ? new Asked("", "", request)
                : new Asked(http.request().method().name(), http.request().path(), request);
    }

    /**
     * As {@link #post}, for the form of a page.
     *
     * @param act does it, and answers the page that the browser goes on to
     */
    @Transactional
    @Retrying
    public Response page(@Nullable String key, Object request, Supplier<PageLink> act) {
        Response done = post(key, request, 200, () -> act.get().toString());
        String body = (String) done.getEntity();
        // an address holds nothing that JSON writes otherwise
        return PageReply.to(body.substring(1, body.length() - 1));
    }

    /** For requests whose body carries a key of its own (an order number of a channel): the header may be left out. */
    @Transactional
    @Retrying
    public Response postWithBusinessKey(@Nullable String key, Object request, int status, Supplier<?> act) {
        return key == null ? Response.status(status).entity(act.get()).build() : post(key, request, status, act);
    }
}
