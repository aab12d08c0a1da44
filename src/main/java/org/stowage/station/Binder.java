package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.kernel.PageLink;
import org.stowage.site.Warehouse;

/** Somebody binds a device by hand, on the page or over the API: once per request, and heard at its new place at once. */
@ApplicationScoped
class Binder {

    /** @param station null: none */
    record Bound(long device, @Nullable String station) {}

    private final Places places;
    private final Devices devices;
    private final BenchEars ears;
    private final CurrentActor actor;
    private final Once once;

    Binder(Places places, Devices devices, BenchEars ears, CurrentActor actor, Once once) {
        this.places = places;
        this.devices = devices;
        this.ears = ears;
        this.actor = actor;
        this.once = once;
    }

    Response bind(@Nullable String key, Warehouse warehouse, long id, @Nullable String station) {
        return heard(
                warehouse, id, () -> once.post(key, new Bound(id, station), 200, () -> place(warehouse, id, station)));
    }

    Response bind(@Nullable String key, Warehouse warehouse, long id, @Nullable String station, PageLink then) {
        return heard(
                warehouse,
                id,
                () -> once.page(key, new Bound(id, station), () -> {
                    place(warehouse, id, station);
                    return then;
                }));
    }

    private Bound place(Warehouse warehouse, long id, @Nullable String station) {
        places.at(warehouse.id(), id, station, actor.get().operatorId());
        return new Bound(id, station);
    }

    private Response heard(Warehouse warehouse, long id, Supplier<Response> act) {
        Response done = act.get();
        ears.leave(id);
        places.hear(devices.get(warehouse.id(), id));
        return done;
    }
}
