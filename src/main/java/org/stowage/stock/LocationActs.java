package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Audit;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.kernel.PageLink;
import org.stowage.site.Locations;
import org.stowage.site.Warehouse;

/** What people do with a place from its page. */
@ApplicationScoped
class LocationActs {

    private record Block(String location, boolean blocked) {}

    private final Locations locations;
    private final Once once;
    private final Audit audit;
    private final CurrentActor actor;

    LocationActs(Locations locations, Once once, Audit audit, CurrentActor actor) {
        this.locations = locations;
        this.once = once;
        this.audit = audit;
        this.actor = actor;
    }

    Response block(@Nullable String key, Warehouse at, String location, boolean blocked) {
        return once.page(key, new Block(location, blocked), () -> {
            locations.block(at.id(), location, blocked);
            audit.record(
                    at.id(),
                    actor.get().operatorId(),
                    blocked ? "location.block" : "location.unblock",
                    location,
                    Map.of());
            return PageLink.to("/stock/locations", location).with("warehouse", at.code());
        });
    }
}
