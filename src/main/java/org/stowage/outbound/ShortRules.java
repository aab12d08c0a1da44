package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.Audit;
import org.stowage.access.Role;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Page;
import org.stowage.kernel.Problem;

/** What each channel wants of orders of which units are nowhere. One of which nobody has said anything waits. */
@ApplicationScoped
public class ShortRules {

    private final OrderShortSql sql;
    private final Audit audit;

    ShortRules(OrderShortSql sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /** By channel. */
    public Page<ShortRule> list(int limit, @Nullable String cursor) {
        return Page.of(sql.rules(Page.after(cursor), Page.size(limit)), limit, ShortRule::channel);
    }

    /** A channel's orders are in all warehouses, and of all owners. */
    public static boolean mayPut(Actor actor) {
        return actor.has(Role.MANAGER) && actor.warehouses() == null && actor.owners() == null;
    }

    /** From the next units on that somebody misses. @throws Problem not-allowed for those who do not see the whole house */
    @Transactional
    public ShortRule put(String channel, ShortAnswer answer, Actor actor) {
        if (!mayPut(actor)) {
            throw Problem.of(KernelProblem.NOT_ALLOWED);
        }
        ShortRule rule = new ShortRule(channel, answer.text());
        sql.put(rule, actor.operatorId());
        audit.record(Audit.HOUSE, actor.operatorId(), "channel.short", channel, Map.of("answer", rule.answer()));
        return rule;
    }
}
