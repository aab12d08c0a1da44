package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;

/** Writes of this room's addresses: one effect for one request key, by somebody. */
@ApplicationScoped
class Requests {

    private final Once once;
    private final CurrentActor actor;

    Requests(Once once, CurrentActor actor) {
        this.once = once;
        this.actor = actor;
    }

    Response once(@Nullable String key, Object request, int status, Function<Actor, ?> act) {
        return once.post(key, request, status, () -> act.apply(actor.get()));
    }

    Actor actor() {
        return actor.get();
    }
}
