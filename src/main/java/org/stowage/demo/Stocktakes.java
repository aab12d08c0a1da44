package org.stowage.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.stowage.access.Actor;
import org.stowage.counting.CountKind;
import org.stowage.counting.CountLists;
import org.stowage.counting.CountQuery;
import org.stowage.countplan.CountPlans;
import org.stowage.countplan.CountScope;
import org.stowage.countplan.NewCountPlan;
import org.stowage.site.LocationKind;
import org.stowage.site.Warehouse;

/** Three counts of the early shift, one booked, one to be decided, one that has just begun; and a plan for every day. */
@ApplicationScoped
class Stocktakes {

    private static final int PLACES = 4;
    private static final int COUNTS = 3;

    private final Building building;
    private final People people;
    private final CountLists lists;
    private final CountPlans plans;
    private final EarlyCounters counters;

    Stocktakes(Building building, People people, CountLists lists, CountPlans plans, EarlyCounters counters) {
        this.building = building;
        this.people = people;
        this.lists = lists;
        this.plans = plans;
        this.counters = counters;
    }

    void count(Plan plan) {
        Warehouse at = building.warehouse(plan);
        List<String> faces = quiet(plan);
        List<String> booked = faces.subList(0, PLACES);
        if (isNew(plan, at, booked)) {
            counters.book(plan, at.key(), booked, Map.of(booked.get(0), -2L, booked.get(2), 1L));
        }
        List<String> decided = faces.subList(PLACES, 2 * PLACES);
        if (isNew(plan, at, decided)) {
            counters.count(
                    plan, at.key(), decided, Map.of(decided.get(0), -12L, decided.get(2), 2L, decided.get(3), 11L));
        }
        List<String> begun = faces.subList(2 * PLACES, COUNTS * PLACES);
        if (isNew(plan, at, begun)) {
            counters.begin(plan, at.key(), begun);
        }
        if (plans.page(at.id(), "", 1).isEmpty()) {
            plans.create(at.key(), everyDay(), manager(plan));
        }
    }

    /** Faces of goods that nobody buys much of: the morning goes on around them. */
    private static List<String> quiet(Plan plan) {
        List<Range.Article> articles = Range.articles(plan.size().items());
        List<Racks.Slot> faces = new Racks(plan.size()).slots(LocationKind.PICK_FACE);
        List<String> codes = IntStream.range(0, articles.size())
                .filter(i -> !articles.get(i).isScarce())
                .mapToObj(i -> faces.get(i).code())
                .toList();
        return codes.subList(codes.size() - COUNTS * PLACES, codes.size());
    }

    private boolean isNew(Plan plan, Warehouse at, List<String> places) {
        CountQuery ranges = new CountQuery(null, CountKind.RANGE, null, Long.MAX_VALUE, 500);
        return lists.page(at.key(), ranges, manager(plan)).stream()
                .noneMatch(count -> count.scope().endsWith(String.join(", ", places)));
    }

    private static NewCountPlan everyDay() {
        return new NewCountPlan(
                "A few shelves every day 每日循环盘点", CountScope.EVERYTHING, 90, 30, 14, 20, 5, 1, null, true, false);
    }

    private Actor manager(Plan plan) {
        return people.actor(plan.prefix() + "manager");
    }
}
