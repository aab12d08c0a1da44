package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.site.WarehouseKey;

/** What pages and programs read of counts: never a figure of the book for who counts blind, nor other owners' goods. */
@ApplicationScoped
public class CountLists {

    /** @throws Problem unknown-count */
    public CountView get(WarehouseKey at, String number, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** Newest first; the key of a page is {@link CountQuery#before}. */
    public List<CountView> page(WarehouseKey at, CountQuery query, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** @throws Problem unknown-count */
    public List<ZoneProgress> zones(WarehouseKey at, String number, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** In the order of their ids; none for who counts blind. @throws Problem unknown-count */
    public List<VarianceView> variances(WarehouseKey at, String number, VarianceQuery query, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** In the order of the walk. @param after id of the last place of the page before, 0: the first page */
    public List<CountPlace> places(WarehouseKey at, String number, long after, int limit, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** What was ever counted at a location, newest first. @param before id from which the page goes on */
    public List<TallyView> ofLocation(WarehouseKey at, long locationId, long before, int limit, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** What was ever counted of an item, newest first. */
    public List<TallyView> ofItem(WarehouseKey at, long itemId, long before, int limit, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
