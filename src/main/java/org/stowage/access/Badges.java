package org.stowage.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/**
 * The cards that people wear. Whoever hands one out could have given all that its wearer may do, and the audit keeps who
 * had it printed; the card opens nothing without the PIN.
 */
@ApplicationScoped
@Transactional
@Retrying
public class Badges {

    /** @param code behind {@code B-} on the card */
    public record Badge(String login, String name, String code, Set<Role> roles) {}

    private final BadgeSql sql;
    private final Audit audit;

    Badges(BadgeSql sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /** Whose cards the asker may print for a warehouse, sorted by name; not those who have no badge or are disabled. */
    public List<Badge> of(Actor asker, long warehouseId) {
        return sql.wearers(warehouseId).stream()
                .collect(Collectors.groupingBy(BadgeSql.Worn::login, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(worn -> mayPrint(asker, worn))
                .map(Badges::badge)
                .sorted(Comparator.comparing(Badge::name))
                .toList();
    }

    /**
     * The cards of these operators, written into the audit one by one.
     *
     * @throws Problem unknown-operator, also for one without a badge, of another warehouse or above the asker
     */
    public List<Badge> handOut(Actor asker, long warehouseId, Collection<String> logins) {
        var known = of(asker, warehouseId).stream()
                .collect(Collectors.toMap(badge -> badge.login().toLowerCase(Locale.ROOT), badge -> badge));
        List<Badge> badges = logins.stream()
                .map(login -> login.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .map(login -> {
                    Badge badge = known.get(login);
                    if (badge == null) {
                        throw Problem.of(AccessProblem.UNKNOWN_OPERATOR, login).at("/operator");
                    }
                    return badge;
                })
                .toList();
        badges.forEach(badge -> audit.record(warehouseId, asker.operatorId(), "badge.print", badge.login(), Map.of()));
        return badges;
    }

    private static boolean mayPrint(Actor asker, List<BadgeSql.Worn> worn) {
        try {
            GrantRule.checkOver(asker, BadgeSql.Worn.actor(worn));
            return true;
        } catch (Problem above) {
            return false;
        }
    }

    private static Badge badge(List<BadgeSql.Worn> worn) {
        BadgeSql.Worn first = worn.getFirst();
        Set<Role> roles = worn.stream()
                .map(BadgeSql.Worn::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        return new Badge(first.login(), first.name(), first.badge(), roles);
    }
}
