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

    /**
     * The raw form of what this step expects first, where the answer names it, or where a confirmation is all. A signature
     * is not given by a stray Enter.
     */
    static Optional<String> raw(Reply reply) {
        return NextScan.of(reply, "C-ALL")
                .filter(next -> next.source() == Source.SCAN)
                .map(NextScan::raw)
                .filter(raw -> raw.equals("C-CONFIRM") ? !reply.expects().contains("signature") : isNamed(raw, reply));
    }

    private static boolean isNamed(String raw, Reply reply) {
        return reply.fields().stream()
                .map(field -> String.valueOf(field.value()))
                .anyMatch(value -> !value.isBlank() && raw.endsWith(value));
    }
}
