package org.stowage.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Role;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/**
 * Taps instead of scans. Everybody may tap what the desk itself offers: commands, and the choices of the last answer. To
 * accept the expected code without its barcode is a manager's right, or everybody's where the warehouse works in simple
 * mode; the scan is kept with the source {@code tap}.
 */
@ApplicationScoped
class ByHand {

    private final Warehouses warehouses;

    ByHand(Warehouses warehouses) {
        this.warehouses = warehouses;
    }

    boolean isAllowed(Desk desk) {
        return desk.actor().has(Role.MANAGER)
                || warehouses.byId(desk.warehouseId()).mode() == Warehouse.Mode.SIMPLE;
    }

    boolean refuses(ScanRequest request, Desk desk, @Nullable Reply last) {
        return request.source() == Source.TAP && !isOffered(request.raw(), last) && !isAllowed(desk);
    }

    private static boolean isOffered(String raw, @Nullable Reply last) {
        String code = raw.strip().toUpperCase(Locale.ROOT);
        List<Choice> choices = last == null || last.choices() == null ? List.of() : last.choices();
        return code.isEmpty()
                || code.startsWith("C-")
                || choices.stream().anyMatch(choice -> choice.code().equalsIgnoreCase(code));
    }

    /** The raw form of what this step expects first, where the answer names it. */
    static Optional<String> raw(Reply reply) {
        return reply.expects().stream().findFirst().flatMap(expected -> raw(expected, reply));
    }

    private static Optional<String> raw(String expected, Reply reply) {
        return switch (expected) {
            case "location" ->
                field(reply, "location", "toLocation", "fromLocation").map(code -> "L-" + code);
            case "item", "piece" -> field(reply, "sku");
            case "quantity" ->
                field(reply, "open").or(() -> field(reply, "quantity")).map(n -> "C-QTY-" + n);
            case "tote", "handlingUnit", "compartment" -> field(reply, expected).map(lpn -> "H-" + lpn);
            case "order" -> field(reply, "order").map(no -> "O-" + no);
            case "document" -> field(reply, "document").map(no -> "D-" + no);
            case "parcel" -> field(reply, "parcel").map(no -> "P-" + no);
            case "waybill", "lot", "serial", "expiry" -> field(reply, expected);
            case "box", "confirm" -> Optional.of("C-CONFIRM");
            default -> Optional.empty();
        };
    }

    private static Optional<String> field(Reply reply, String... names) {
        return List.of(names).stream()
                .flatMap(name ->
                        reply.fields().stream().filter(field -> field.name().equals(name)))
                .map(field -> String.valueOf(field.value()))
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
