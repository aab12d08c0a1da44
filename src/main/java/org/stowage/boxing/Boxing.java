package org.stowage.boxing;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.stowage.boxing.Proposal.Why;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;

/** Proposes the box for what an order sends. Writes nothing. */
@ApplicationScoped
public class Boxing {

    private final Packagings packagings;
    private final Items items;
    private final long millis;

    /** @param millis what a scan can spare: nobody at a desk notices 50 */
    Boxing(
            Packagings packagings,
            Items items,
            @ConfigProperty(name = "stowage.boxing.millis", defaultValue = "50") long millis) {
        this.packagings = packagings;
        this.items = items;
        this.millis = millis;
    }

    /** The first parcel of the day is not the one that waits for classes to be loaded. */
    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("boxing-warm-up").start(Cartons::prepare);
    }

    /**
     * Answers within the bound of a scan beside its look-ups, if need be by an estimate.
     *
     * @param content units by item
     * @param usual the box that the same content went into before, asked for where sizes are missing; null: none
     */
    public Proposal propose(long warehouseId, Map<Long, Long> content, Supplier<@Nullable String> usual) {
        List<Packaging> boxes = packagings.usable(warehouseId);
        if (boxes.isEmpty()) {
            return Proposal.none(Why.NO_BOX, List.of());
        }
        Proposal proposal = new Cartons(boxes, millis).of(goods(content));
        if (proposal.why() != Why.NO_SIZE) {
            return proposal;
        }
        String before = usual.get();
        return before == null || boxes.stream().noneMatch(box -> box.code().equals(before))
                ? proposal
                : new Proposal(Why.USUAL, proposal.names(), List.of(new Proposal.FilledBox(before, List.of())));
    }

    private List<Goods> goods(Map<Long, Long> content) {
        Map<Long, Item> known = new HashMap<>();
        items.byIds(content.keySet()).forEach(item -> known.put(item.id(), item));
        List<Goods> goods = new ArrayList<>();
        content.forEach((id, units) -> {
            Item item = known.get(id);
            if (item != null) {
                goods.add(new Goods(
                        item.sku(), item.lengthMm(), item.widthMm(), item.heightMm(), item.weightGrams(), units));
            }
        });
        return goods;
    }
}
