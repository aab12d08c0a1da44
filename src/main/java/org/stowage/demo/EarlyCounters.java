package org.stowage.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stowage.access.Actor;
import org.stowage.counting.CountEntry;
import org.stowage.counting.CountLine;
import org.stowage.counting.CountLists;
import org.stowage.counting.CountReason;
import org.stowage.counting.Counts;
import org.stowage.counting.Decision;
import org.stowage.counting.TallySource;
import org.stowage.countplan.CountReach;
import org.stowage.countplan.CountScope;
import org.stowage.countplan.CountStarts;
import org.stowage.site.WarehouseKey;
import org.stowage.stock.StockFilter;
import org.stowage.stock.StockQuery;

/** Two people who count in turn, and the manager who asks for it and books what they found. Each count is there whole, or not. */
@ApplicationScoped
@Transactional
class EarlyCounters {

    private final People people;
    private final CountStarts starts;
    private final CountEntry entry;
    private final Counts counts;
    private final CountLists lists;
    private final StockQuery stock;

    EarlyCounters(
            People people, CountStarts starts, CountEntry entry, Counts counts, CountLists lists, StockQuery stock) {
        this.people = people;
        this.starts = starts;
        this.entry = entry;
        this.counts = counts;
        this.lists = lists;
        this.stock = stock;
    }

    /** One of them has counted the first place. */
    void begin(Plan plan, WarehouseKey at, List<String> places) {
        tell(plan, at, asked(plan, at, places), places.subList(0, 1), Map.of(), "counter");
    }

    /** @param off by how many units a location's shelf is off the book */
    String count(Plan plan, WarehouseKey at, List<String> places, Map<String, Long> off) {
        String number = asked(plan, at, places);
        tell(plan, at, number, places, off, "counter");
        tell(plan, at, number, off.keySet(), off, "counter-zh");
        return number;
    }

    void book(Plan plan, WarehouseKey at, List<String> places, Map<String, Long> off) {
        String number = count(plan, at, places, off);
        Actor manager = manager(plan);
        if (!Objects.equals(lists.get(at, number, manager).waiting(), 0L)) {
            counts.approve(at, number, new Decision(List.of(), CountReason.MISPICKED, null), manager);
        }
        counts.post(at, number, manager);
    }

    private String asked(Plan plan, WarehouseKey at, List<String> places) {
        return starts.start(
                at,
                new CountScope(CountReach.ALL, null, String.join(", ", places), null, null, null, null, null, null),
                new CountStarts.Manner(true, false, true, null, List.of()),
                manager(plan));
    }

    private void tell(
            Plan plan,
            WarehouseKey at,
            String number,
            Collection<String> places,
            Map<String, Long> off,
            String counter) {
        List<CountLine> lines = places.stream()
                .sorted()
                .flatMap(place -> lines(at, place, off.getOrDefault(place, 0L)).stream())
                .toList();
        entry.enter(at, number, lines, TallySource.PAPER, people.actor(plan.prefix() + counter));
    }

    private List<CountLine> lines(WarehouseKey at, String place, long off) {
        return stock.balances(StockFilter.all(at.id()).at(place)).stream()
                .map(goods -> new CountLine(
                        place,
                        goods.sku(),
                        goods.lot(),
                        goods.lpn(),
                        goods.condition(),
                        null,
                        Math.max(0, goods.onHand() + off),
                        null,
                        List.of()))
                .toList();
    }

    private Actor manager(Plan plan) {
        return people.actor(plan.prefix() + "manager");
    }
}
