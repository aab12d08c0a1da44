package org.stowage.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Every statement on channel_way. */
@ApplicationScoped
class ChannelSql {

    record Secret(@Nullable String url, @Nullable String secret) {}

    private final Sql sql;

    ChannelSql(Sql sql) {
        this.sql = sql;
    }

    List<ChannelWay> all() {
        return sql.statement("select channel, moment, way, url from channel_way order by channel")
                .list(ChannelWay.class);
    }

    /** Through the registry of channels' order numbers, one step for each channel. */
    List<String> untold() {
        return sql.statement("""
                        with recursive c as (
                          (select channel from channel_order order by channel limit 1)
                          union all
                          select (select o.channel from channel_order o where o.channel > c.channel order by o.channel limit 1)
                            from c where c.channel is not null)
                        select channel from c where channel is not null and channel not in (select channel from channel_way)
                        """).list(String.class);
    }

    Optional<Secret> secret(String channel) {
        return sql.statement("select url, secret from channel_way where channel = :channel")
                .bind("channel", channel)
                .optional(Secret.class);
    }

    void put(ChannelWay way, @Nullable String secret, long operatorId) {
        sql.statement("""
                        insert into channel_way (channel, moment, way, url, secret, changed_by)
                        values (:channel, :moment, :way, cast(:url as text), cast(:secret as text), :operator)
                        on conflict (channel) do update
                           set moment = excluded.moment, way = excluded.way, url = excluded.url, secret = excluded.secret,
                               changed_by = excluded.changed_by, changed_at = now()
                        """)
                .bind("channel", way.channel())
                .bind("moment", way.moment())
                .bind("way", way.way())
                .bind("url", way.way().equals("call") ? way.url() : null)
                .bind("secret", secret)
                .bind("operator", operatorId)
                .update();
    }

    /** @return whether any channel is told, and whether one before its parcels leave */
    Listening listening() {
        return sql.statement("""
                        select exists (select from channel_way) as any,
                               exists (select from channel_way where moment <> 'handed-over') as early
                        """).one(Listening.class);
    }

    record Listening(boolean any, boolean early) {}
}
