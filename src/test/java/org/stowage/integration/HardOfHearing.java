package org.stowage.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.stowage.kernel.OutboxListener;

/** A room that fails at one piece of news, however often it comes. */
@ApplicationScoped
class HardOfHearing implements OutboxListener {

    /** A webhook of {@code order.*} hears of it too. */
    static final String EVENT = "order.mumbled";

    /** Nobody outside hears of it. */
    static final String SILENT = "house.mumbled";

    static final String NEVER = "T-NEVER-HEARD";
    static final Set<String> HEARD = ConcurrentHashMap.newKeySet();

    @Override
    public Set<String> events() {
        return Set.of(EVENT, SILENT);
    }

    @Override
    public void hear(List<Heard> news) {
        if (news.stream().anyMatch(one -> one.subject().equals(NEVER))) {
            throw new IllegalStateException("not heard");
        }
        news.forEach(one -> HEARD.add(one.subject()));
    }
}
