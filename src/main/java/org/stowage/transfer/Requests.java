package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.catalog.CatalogProblem;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;
import org.stowage.catalog.Kits;
import org.stowage.catalog.Owner;
import org.stowage.catalog.Owners;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;
import org.stowage.stock.Lot;
import org.stowage.stock.Lots;

/** Understands the lines of a request: every fault of every line is named. */
@ApplicationScoped
class Requests {

    private final Items items;
    private final Kits kits;
    private final Owners owners;
    private final Lots lots;

    Requests(Items items, Kits kits, Owners owners, Lots lots) {
        this.items = items;
        this.kits = kits;
        this.owners = owners;
        this.lots = lots;
    }

    List<Asked> read(long fromId, List<NewTransfer.Line> lines, Actor actor) {
        Map<String, Item> known =
                items.bySkus(lines.stream().map(NewTransfer.Line::sku).toList());
        var ofKits = kits.parts(known.values().stream().map(Item::id).toList());
        List<Fault> faults = new ArrayList<>();
        List<Asked> asked = new ArrayList<>();
        for (int n = 0; n < lines.size(); n++) {
            NewTransfer.Line line = lines.get(n);
            String at = "/lines/" + n;
            Item item = known.get(line.sku().strip().toUpperCase(Locale.ROOT));
            long owner = owner(line.owner(), actor, at, faults);
            if (item == null) {
                faults.add(Problem.fault(at + "/sku", TransferProblem.UNKNOWN_SKU, line.sku()));
            } else if (ofKits.containsKey(item.id())) {
                faults.add(Problem.fault(at + "/sku", TransferProblem.KIT_NOT_STOCKED, item.sku()));
            } else {
                asked.add(new Asked(
                        item.id(),
                        lot(fromId, item, line.lot(), at, faults),
                        owner,
                        line.quantity(),
                        line.as(),
                        line.serialsOrNone()));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        return asked;
    }

    private long lot(long fromId, Item item, @Nullable String code, String at, List<Fault> faults) {
        if (code == null || code.isBlank()) {
            return 0;
        }
        Optional<Lot> lot = lots.find(fromId, item.id(), code);
        if (lot.isEmpty()) {
            faults.add(Problem.fault(at + "/lot", TransferProblem.WHICH_LOT, code));
        }
        return lot.map(Lot::id).orElse(0L);
    }

    private long owner(@Nullable String code, Actor actor, String at, List<Fault> faults) {
        boolean own = code == null || code.isBlank();
        long owner = own
                ? Owners.OWN
                : owners.find(String.valueOf(code)).map(Owner::id).orElse(0L);
        if (owner == 0 || !actor.mayServe(owner)) {
            faults.add(Problem.fault(at + "/owner", CatalogProblem.UNKNOWN_OWNER, own ? "OWN" : String.valueOf(code)));
        }
        return owner;
    }
}
