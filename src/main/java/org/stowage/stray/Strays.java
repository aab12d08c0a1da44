package org.stowage.stray;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.Audit;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;
import org.stowage.counting.CountLine;
import org.stowage.counting.CountPlace;
import org.stowage.counting.CountProblem;
import org.stowage.counting.FoundGoods;
import org.stowage.counting.StrangeGoods;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.photo.Photo;
import org.stowage.photo.Photos;
import org.stowage.site.WarehouseKey;

/** Unknown goods from the problem shelf to the book, or to the bin. */
@ApplicationScoped
@Transactional
@Retrying
public class Strays implements StrangeGoods {

    /** A photo older than this shows something else. */
    private static final Duration JUST_NOW = Duration.ofMinutes(10);

    private final StraySql sql;
    private final Photos photos;
    private final Items items;
    private final FoundGoods found;
    private final Audit audit;

    Strays(StraySql sql, Photos photos, Items items, FoundGoods found, Audit audit) {
        this.sql = sql;
        this.photos = photos;
        this.items = items;
        this.found = found;
        this.audit = audit;
    }

    @Override
    public void park(WarehouseKey at, CountPlace place, String code, long quantity, Actor counter) {
        Instant since = Instant.now().minus(JUST_NOW);
        Long photo = photos.of(at.id(), place.photos()).stream()
                .filter(taken -> taken.takenAt().isAfter(since))
                .map(Photo::id)
                .reduce((a, b) -> b)
                .orElse(null);
        long id = sql.insert(at.id(), place, code, quantity, photo, counter.operatorId());
        note(at, id, "stray.parked", counter, Map.of("code", code, "location", place.location(), "quantity", quantity));
    }

    /** Newest first; none for who works for some owners only. @param status null: all */
    public List<Stray> page(WarehouseKey at, @Nullable StrayStatus status, long before, int limit, Actor actor) {
        return actor.owners() == null ? sql.page(at.id(), status, before, limit) : List.of();
    }

    /** @throws Problem no-such-goods */
    public Stray get(WarehouseKey at, long id, Actor actor) {
        return (actor.owners() == null ? sql.find(at.id(), id) : Optional.<Stray>empty())
                .orElseThrow(() -> Problem.of(StrayProblem.NO_SUCH_GOODS, id));
    }

    /**
     * They are this item: a count of their own brings them into the book.
     *
     * @throws Problem no-such-goods, goods-decided, more-than-found, unknown-item, and as {@link FoundGoods#count}
     */
    public Stray assign(WarehouseKey at, long id, Assignment as, Actor actor) {
        Stray goods = get(at, id, actor);
        Item item = items.bySku(as.sku())
                .orElseThrow(
                        () -> Problem.of(CountProblem.UNKNOWN_ITEM, as.sku()).at("/sku"));
        long quantity = Objects.requireNonNullElse(as.quantity(), goods.quantity());
        if (quantity > goods.quantity()) {
            throw Problem.of(StrayProblem.MORE_THAN_FOUND, quantity, goods.quantity())
                    .at("/quantity");
        }
        close(at, goods, StrayStatus.ASSIGNED, item.id(), null, actor);
        CountLine line = new CountLine(
                Objects.requireNonNullElse(as.location(), goods.location()),
                item.sku(),
                as.lot(),
                null,
                null,
                null,
                quantity,
                null,
                as.serials());
        String document = found.count(at, goods.countNo() + " · " + goods.code(), line, actor);
        sql.counted(at.id(), id, document);
        note(at, id, "stray.assigned", actor, Map.of("code", goods.code(), "sku", item.sku(), "count", document));
        return get(at, id, actor);
    }

    /** They are thrown away: the book never had them. @throws Problem no-such-goods, goods-decided */
    public Stray discard(WarehouseKey at, long id, @Nullable String note, Actor actor) {
        Stray goods = get(at, id, actor);
        close(at, goods, StrayStatus.DISCARDED, null, note, actor);
        note(at, id, "stray.discarded", actor, Map.of("code", goods.code(), "quantity", goods.quantity()));
        return get(at, id, actor);
    }

    private void close(
            WarehouseKey at, Stray goods, StrayStatus as, @Nullable Long itemId, @Nullable String note, Actor actor) {
        if (!sql.close(at.id(), goods.id(), as, itemId, note, actor.operatorId())) {
            throw Problem.of(StrayProblem.GOODS_DECIDED, goods.code());
        }
    }

    private void note(WarehouseKey at, long id, String what, Actor actor, Map<String, ?> facts) {
        audit.record(at.id(), actor.operatorId(), what, String.valueOf(id), Map.copyOf(facts));
    }
}
