package org.stowage.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stowage.kernel.OutboxListener;
import org.stowage.kernel.Retrying;

/** When a channel is told: soon after the moment that it wants, and never in the act itself. */
@ApplicationScoped
class ConfirmationPlan implements OutboxListener {

    private final PlanSql sql;
    private final ChannelSql channels;

    ConfirmationPlan(PlanSql sql, ChannelSql channels) {
        this.sql = sql;
        this.channels = channels;
    }

    @Override
    @Transactional
    public Set<String> events() {
        return channels.listening().any() ? Set.of("parcel.handed-over") : Set.of();
    }

    /** Whatever the moment: what left without having been planned is planned now. */
    @Override
    public void hear(List<Heard> news) {
        news.stream()
                .collect(Collectors.groupingBy(
                        Heard::warehouseId, TreeMap::new, Collectors.mapping(Heard::subject, Collectors.toList())))
                .forEach(sql::left);
    }

    /** Channels that want to know when the label is printed or the parcel packed. */
    @Transactional
    @Retrying
    void early() {
        if (channels.listening().early()) {
            sql.early();
        }
    }

    /** Whatever the way: parcels that were given up, or got another number. */
    @Transactional
    @Retrying
    void givenUp() {
        sql.withdraw();
        sql.outdated();
    }
}
