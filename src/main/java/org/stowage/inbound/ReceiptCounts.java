package org.stowage.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.stowage.catalog.ItemKey;
import org.stowage.catalog.KitPart;
import org.stowage.catalog.Kits;
import org.stowage.catalog.PackUnits;
import org.stowage.catalog.Units;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;
import org.stowage.kernel.Quantity;

/** How the lines of receipts count: cases become base units, and a kit, which lies nowhere, is not counted at all. */
@ApplicationScoped
class ReceiptCounts {

    private final Units units;
    private final Kits kits;

    ReceiptCounts(Units units, Kits kits) {
        this.units = units;
        this.kits = kits;
    }

    /** Looks up once for many lines. */
    Counted of(Collection<ItemKey> items, List<NewReceiptLine> lines) {
        boolean inPacks = lines.stream().anyMatch(line -> line.unit() != null);
        List<Long> ids = items.stream().map(ItemKey::id).toList();
        List<Long> ofKits =
                items.stream().filter(ItemKey::isKit).map(ItemKey::id).toList();
        return new Counted(kits, inPacks ? units.of(ids) : Map.of(), kits.parts(ofKits));
    }

    static Optional<Fault> quantity(String pointer, NewReceiptLine line, long factor) {
        return line.quantity() < 1 || line.quantity() > Quantity.MOST / factor
                ? Optional.of(Problem.fault(
                        pointer + "/quantity", KernelProblem.INVALID_QUANTITY, line.quantity(), Quantity.MOST))
                : Optional.empty();
    }

    /** What is known of the items of some lines. */
    record Counted(Kits kits, Map<Long, PackUnits> units, Map<Long, List<KitPart>> parts) {

        Optional<Fault> fault(String pointer, NewReceiptLine line, ItemKey item) {
            List<KitPart> of = parts.get(item.id());
            if (of != null) {
                Fault refused = kits.notStocked(of).faults().getFirst();
                return Optional.of(new Fault(pointer + "/sku", refused.type(), refused.values()));
            }
            String unit = line.unit();
            OptionalLong factor = factor(line, item);
            if (unit != null && factor.isEmpty()) {
                String names = Objects.requireNonNull(units.get(item.id())).names();
                return Optional.of(
                        Problem.fault(pointer + "/unit", InboundProblem.UNKNOWN_UNIT, unit, item.sku(), names));
            }
            return quantity(pointer, line, factor.orElse(1));
        }

        /** Asked of faultless lines only. */
        NewReceiptLine inBaseUnits(NewReceiptLine line, ItemKey item) {
            return line.unit() == null
                    ? line
                    : new NewReceiptLine(
                            line.sku(),
                            line.quantity() * factor(line, item).orElseThrow(),
                            line.location(),
                            line.lot(),
                            line.expiresOn(),
                            line.condition(),
                            line.owner(),
                            null,
                            line.serials());
        }

        private OptionalLong factor(NewReceiptLine line, ItemKey item) {
            return line.unit() == null
                    ? OptionalLong.of(1)
                    : Objects.requireNonNull(units.get(item.id())).in(line.unit());
        }
    }
}
