package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stowage.access.Actor;
import org.stowage.access.Role;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.Location;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.site.WarehouseKey;

/** Counts as programs ask for them: by codes. */
@ApplicationScoped
class CountDocuments {

    private final Counts counts;
    private final CountHandIn handIn;
    private final CountLists lists;
    private final CountSql sql;
    private final Locations locations;
    private final Items items;

    CountDocuments(
            Counts counts, CountHandIn handIn, CountLists lists, CountSql sql, Locations locations, Items items) {
        this.counts = counts;
        this.handIn = handIn;
        this.lists = lists;
        this.sql = sql;
        this.locations = locations;
        this.items = items;
    }

    /** @throws Problem with every fault of every line, location, item and assignee; not-allowed: posts for who may not post */
    CountView take(WarehouseKey at, CountDocument asked, Actor actor) {
        if (!asked.isHandedIn()) {
            return lists.get(at, counts.open(at, named(at, asked), actor), actor);
        }
        boolean posts = Boolean.TRUE.equals(asked.post());
        if (posts && !actor.has(Role.MANAGER) && !actor.has(Role.INTEGRATION)) {
            throw Problem.of(KernelProblem.NOT_ALLOWED).at("/post");
        }
        List<CountLine> lines = CountDocument.all(asked.lines());
        String scope = asked.scopeOr(lines.getFirst().location());
        CountHandIn.Taken taken = handIn.take(at, scope, lines, actor);
        if (posts && !taken.waits()) {
            counts.post(at, taken.countNo(), actor);
        }
        return lists.get(at, taken.countNo(), actor);
    }

    private NewCount named(WarehouseKey at, CountDocument asked) {
        List<Problem.Fault> faults = new ArrayList<>();
        List<NewPlace> places = places(at, asked, faults);
        List<Long> assignees = assignees(asked, faults);
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        List<String> codes = CountDocument.all(asked.locations());
        return new NewCount(
                CountDocument.all(asked.items()).isEmpty() ? CountKind.RANGE : CountKind.ITEM,
                asked.scopeOr(codes.isEmpty() ? "" : codes.getFirst()),
                !Boolean.FALSE.equals(asked.blind()),
                Boolean.TRUE.equals(asked.locks()),
                !Boolean.FALSE.equals(asked.sealedUnits()),
                asked.dueOn(),
                null,
                assignees,
                places);
    }

    private List<NewPlace> places(WarehouseKey at, CountDocument asked, List<Problem.Fault> faults) {
        List<Long> itemIds = new ArrayList<>();
        List<String> skus = CountDocument.all(asked.items());
        Map<String, Item> bySku = items.bySkus(skus);
        for (int n = 0; n < skus.size(); n++) {
            Item item = bySku.get(key(skus.get(n)));
            if (item == null) {
                faults.add(Problem.fault("/items/" + n, CountProblem.UNKNOWN_ITEM, skus.get(n)));
            } else {
                itemIds.add(item.id());
            }
        }
        List<NewPlace> places = new ArrayList<>();
        List<String> codes = CountDocument.all(asked.locations());
        Map<String, Location> byCode = locations.byCodes(at.id(), codes);
        for (int n = 0; n < codes.size(); n++) {
            Location location = byCode.get(key(codes.get(n)));
            if (location == null || location.kind() == LocationKind.VIRTUAL) {
                faults.add(Problem.fault("/locations/" + n, CountProblem.UNKNOWN_LOCATION, codes.get(n)));
                continue;
            }
            int walk = n;
            (itemIds.isEmpty() ? List.of(0L) : itemIds)
                    .forEach(item -> places.add(new NewPlace(location.id(), item, walk)));
        }
        return places;
    }

    private List<Long> assignees(CountDocument asked, List<Problem.Fault> faults) {
        List<String> logins = CountDocument.all(asked.assignees());
        List<CountSql.Login> found = sql.logins(logins);
        if (found.size() < logins.stream().map(CountDocuments::small).distinct().count()) {
            faults.add(Problem.fault("/assignees", CountProblem.UNKNOWN_ASSIGNEE));
        }
        return found.stream().map(CountSql.Login::id).toList();
    }

    private static String small(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    private static String key(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
