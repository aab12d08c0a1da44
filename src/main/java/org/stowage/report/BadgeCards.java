package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.stowage.access.Actor;
import org.stowage.access.Badges;
import org.stowage.access.Badges.Badge;
import org.stowage.kernel.Texts;
import org.stowage.site.Warehouse;

/** Cards to wear, as large as a bank card. */
@ApplicationScoped
class BadgeCards {

    private static final String DESIGN = "badge";
    private static final String NO_CODE = "0000";

    private final Badges badges;

    BadgeCards(Badges badges) {
        this.badges = badges;
    }

    /** What is handed out is written into the audit. */
    LabelRun handedOut(Actor asker, Warehouse warehouse, List<String> logins) {
        return run(badges.handOut(asker, warehouse.id(), logins).stream()
                .map(badge -> card(badge, badge.code(), warehouse, asker.language()))
                .toList());
    }

    /** The first card without its code: whoever only looks gets nothing that could be worn. */
    LabelRun preview(Actor asker, Warehouse warehouse, List<String> logins) {
        return run(badges.of(asker, warehouse.id()).stream()
                .filter(badge -> logins.stream().anyMatch(badge.login()::equalsIgnoreCase))
                .map(badge -> card(badge, NO_CODE, warehouse, asker.language()))
                .toList());
    }

    private static LabelRun run(List<Map<String, Object>> cards) {
        return new LabelRun("badges", DESIGN, cards);
    }

    private static Map<String, Object> card(Badge badge, String code, Warehouse warehouse, Locale language) {
        return Map.of(
                "warehouse", warehouse.name(),
                "title", Texts.of("report", "badge.title", language),
                "name", badge.name(),
                "roles", roles(badge, language),
                "barcode", "B-" + code);
    }

    private static String roles(Badge badge, Locale language) {
        return badge.roles().stream()
                .map(role -> Texts.of("report", "role." + role.code(), language))
                .collect(Collectors.joining(" · "));
    }
}
