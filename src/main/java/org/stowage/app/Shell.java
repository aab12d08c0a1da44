package org.stowage.app;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** What stands around every page: who is here, where, and what else there is. Templates ask it as {@code inject:shell}. */
@Named("shell")
@RequestScoped
public class Shell {

    /** @param chosen the page that is open now */
    public record Entry(Menu menu, boolean chosen) {}

    private final CurrentActor actor;
    private final CurrentWarehouse warehouse;
    private final Looks looks;
    private final boolean demo;

    Shell(
            CurrentActor actor,
            CurrentWarehouse warehouse,
            Looks looks,
            @ConfigProperty(name = "stowage.demo", defaultValue = "false") boolean demo) {
        this.actor = actor;
        this.warehouse = warehouse;
        this.looks = looks;
        this.demo = demo;
    }

    public Actor actor() {
        return actor.get();
    }

    public List<Entry> menu() {
        return Menu.of(actor(), demo).stream()
                .map(menu -> new Entry(menu, isOpen(menu.path())))
                .toList();
    }

    public List<Warehouse> warehouses() {
        return warehouse.visible();
    }

    /** Null where none is founded yet. */
    public @Nullable Warehouse warehouse() {
        return warehouse.find().orElse(null);
    }

    private boolean isOpen(String path) {
        String here = looks.path().split("\\?", 2)[0];
        return path.equals("/") ? here.equals("/") : here.equals(path) || here.startsWith(path + "/");
    }
}
