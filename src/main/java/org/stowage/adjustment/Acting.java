package org.stowage.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Page;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;

/** Writes of this room's addresses: one effect for one request key, by somebody. */
@ApplicationScoped
class Acting {

    private final Once once;
    private final CurrentActor actor;

    Acting(Once once, CurrentActor actor) {
        this.once = once;
        this.actor = actor;
    }

    Response once(@Nullable String key, Object request, int status, Function<Actor, ?> act) {
        return once.post(key, request, status, () -> act.apply(actor.get()));
    }

    /** For the form of a page. @param act answers the page that the browser goes on to */
    Response page(@Nullable String key, Object request, Function<Actor, PageLink> act) {
        return once.page(key, request, () -> act.apply(actor.get()));
    }

    Actor actor() {
        return actor.get();
    }

    /** The id before which a page of a list, newest first, begins. */
    static long before(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(Page.after(cursor));
        } catch (NumberFormatException e) {
            throw Problem.of(KernelProblem.INVALID_VALUE, cursor, "nextCursor").at("/cursor");
        }
    }
}
