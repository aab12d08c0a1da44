package org.stowage.app;

import static org.stowage.access.Role.ADMINISTRATOR;
import static org.stowage.access.Role.AUDITOR;
import static org.stowage.access.Role.CLERK;
import static org.stowage.access.Role.COUNTER;
import static org.stowage.access.Role.INTEGRATION;
import static org.stowage.access.Role.MANAGER;
import static org.stowage.access.Role.PACKER;
import static org.stowage.access.Role.PICKER;
import static org.stowage.access.Role.RECEIVER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.stowage.access.Actor;
import org.stowage.access.Role;

/**
 * The pages on the left, each for those who may open it.
 *
 * @param name word of the page in {@code messages/app}: {@code menu.<name>}
 * @param key the shortcut: g, then this letter or digit
 */
public record Menu(String name, String path, String icon, String key, Set<Role> roles) {

    private static final Set<Role> FLOOR = EnumSet.of(MANAGER, CLERK, RECEIVER, PICKER, PACKER, COUNTER);
    private static final Set<Role> DESK = EnumSet.of(MANAGER, CLERK, AUDITOR);

    private static final List<Menu> ALL = List.of(
            new Menu("home", "/", "home", "h", EnumSet.allOf(Role.class)),
            new Menu("scan", "/scan", "barcode", "s", FLOOR),
            new Menu("orders", "/orders", "shopping-cart", "o", DESK),
            new Menu("waves", "/waves", "ripple", "w", DESK),
            new Menu("parcels", "/parcels", "package", "p", EnumSet.of(MANAGER, CLERK, PACKER, AUDITOR)),
            new Menu("manifests", "/manifests", "truck-delivery", "m", EnumSet.of(MANAGER, CLERK, PACKER, AUDITOR)),
            new Menu("tracking", "/tracking", "map-pin", "k", EnumSet.of(MANAGER, CLERK, PACKER, AUDITOR)),
            new Menu("channels", "/channels", "send", "n", DESK),
            new Menu("claims", "/claims", "clipboard-list", "c", DESK),
            new Menu("receipts", "/receipts", "truck-loading", "r", EnumSet.of(MANAGER, CLERK, RECEIVER, AUDITOR)),
            new Menu(
                    "stock",
                    "/stock",
                    "stack-2",
                    "b",
                    EnumSet.of(MANAGER, CLERK, RECEIVER, PICKER, PACKER, COUNTER, AUDITOR)),
            new Menu("counts", "/counts", "list-check", "v", EnumSet.of(MANAGER, CLERK, COUNTER, AUDITOR)),
            new Menu("count-plans", "/count-plans", "calendar", "z", DESK),
            new Menu("items", "/items", "tag", "i", DESK),
            new Menu("imports", "/imports", "file-import", "f", EnumSet.of(MANAGER, CLERK, INTEGRATION)),
            new Menu("print", "/print", "printer", "l", FLOOR),
            new Menu("stations", "/stations", "device-desktop", "d", EnumSet.of(MANAGER)),
            new Menu(
                    "adjustments",
                    "/adjustments",
                    "clipboard-check",
                    "a",
                    EnumSet.of(MANAGER, CLERK, COUNTER, AUDITOR)),
            new Menu("freezes", "/freezes", "ban", "1", DESK),
            new Menu("recalls", "/recalls", "flag", "2", DESK),
            new Menu("reports", "/reports", "clipboard-list", "x", EnumSet.of(MANAGER, CLERK, AUDITOR)),
            new Menu(
                    "transfers",
                    "/transfers",
                    "arrows-exchange",
                    "j",
                    EnumSet.of(MANAGER, CLERK, RECEIVER, PICKER, PACKER, AUDITOR)),
            new Menu("proof", "/proof", "shield-check", "q", EnumSet.of(MANAGER, AUDITOR)),
            new Menu("operators", "/operators", "users", "u", EnumSet.of(ADMINISTRATOR, MANAGER)),
            new Menu("warehouses", "/warehouses", "settings", "e", EnumSet.of(ADMINISTRATOR, MANAGER)));

    /** Only where the service is a demo. */
    private static final List<Menu> OF_A_DEMO = List.of(
            new Menu("tour", "/tour", "route", "t", EnumSet.allOf(Role.class)),
            new Menu("demo", "/demo", "robot", "y", EnumSet.allOf(Role.class)));

    static List<Menu> of(Actor actor, boolean demo) {
        return Stream.concat(demo ? OF_A_DEMO.stream() : Stream.of(), ALL.stream())
                .filter(entry -> entry.roles().stream().anyMatch(actor::has))
                .toList();
    }
}
