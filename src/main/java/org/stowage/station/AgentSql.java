package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.access.AgentTokens;
import org.stowage.kernel.Sql;
import org.stowage.kernel.SqlStatement;

/** Every statement on station_agent. */
@ApplicationScoped
class AgentSql {

    /** @param revokedAt null: its token opens the door */
    record Agent(
            long warehouseId,
            long stationId,
            long operatorId,
            long tokenId,
            Instant madeAt,
            @Nullable Instant revokedAt,
            @Nullable UUID connection,
            @Nullable String host,
            @Nullable String version,
            @Nullable Instant connectedAt,
            @Nullable Instant lastSeenAt) {}

    private static final String ALL = """
            select warehouse_id, station_id, operator_id, token_id, made_at, revoked_at, connection, host, version, connected_at,
                   last_seen_at
              from station_agent
            """;

    private final Sql sql;

    AgentSql(Sql sql) {
        this.sql = sql;
    }

    void made(long warehouseId, long stationId, AgentTokens.Made token) {
        at("""
                insert into station_agent (warehouse_id, station_id, operator_id, token_id)
                values (:warehouse, :station, :operator, :token)
                on conflict (warehouse_id, station_id) do update
                   set operator_id = excluded.operator_id, token_id = excluded.token_id, made_at = now(),
                       revoked_at = null, connection = null
                """, warehouseId, stationId)
                .bind("operator", token.operatorId())
                .bind("token", token.tokenId())
                .update();
    }

    /** False: there was nothing to revoke. */
    boolean revoked(long warehouseId, long stationId) {
        return at("""
                        update station_agent set revoked_at = now(), connection = null
                         where warehouse_id = :warehouse and station_id = :station and revoked_at is null
                        """, warehouseId, stationId).update() == 1;
    }

    Optional<Agent> find(long warehouseId, long stationId) {
        return at(ALL + "where warehouse_id = :warehouse and station_id = :station", warehouseId, stationId)
                .optional(Agent.class);
    }

    Optional<Agent> ofToken(long token) {
        return sql.statement(ALL + "where token_id = :token and revoked_at is null")
                .bind("token", token)
                .optional(Agent.class);
    }

    /** Whose tokens nobody revoked, in every warehouse. */
    List<Agent> live() {
        return sql.statement(ALL + "where revoked_at is null").list(Agent.class);
    }

    /** @return the last event of this spool that is kept here; it fails where the token was taken back meanwhile */
    long connected(AgentDesk desk, long token) {
        return at("""
                        update station_agent
                           set connection = :connection, received = case when spool = :spool then received else 0 end,
                               spool = :spool, host = :host, version = :version, connected_at = now(), last_seen_at = now()
                         where warehouse_id = :warehouse and station_id = :station and revoked_at is null
                           and token_id = :token
                        returning received
                        """, desk.place().warehouseId(), desk.place().stationId())
                .bind("token", token)
                .bind("connection", desk.connection())
                .bind("spool", desk.hello().spool())
                .bind("host", desk.hello().host())
                .bind("version", desk.hello().version())
                .one(Long.class);
    }

    /** False: another connection speaks for the station now, or none may. */
    boolean received(AgentDesk desk, long upTo) {
        return at("""
                        update station_agent set received = greatest(received, :upTo), last_seen_at = now()
                         where warehouse_id = :warehouse and station_id = :station and connection = :connection
                        """, desk.place().warehouseId(), desk.place().stationId())
                        .bind("connection", desk.connection())
                        .bind("upTo", upTo)
                        .update()
                == 1;
    }

    /** It speaks for the station until this transaction ends; false: it does no more, whatever this service believes. */
    boolean speaks(AgentDesk desk) {
        return at("""
                        select true from station_agent
                         where warehouse_id = :warehouse and station_id = :station and connection = :connection for update
                        """, desk.place().warehouseId(), desk.place().stationId())
                .bind("connection", desk.connection())
                .optional(Boolean.class)
                .isPresent();
    }

    private SqlStatement at(String text, long warehouseId, long stationId) {
        return sql.statement(text).bind("warehouse", warehouseId).bind("station", stationId);
    }
}
