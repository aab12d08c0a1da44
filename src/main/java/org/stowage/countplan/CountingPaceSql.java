package org.stowage.countplan;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.kernel.Sql;

/** How fast people have counted. */
@ApplicationScoped
class CountingPaceSql {

    /** So few places say nothing yet. */
    private static final int ENOUGH = 20;

    /** A quantity that was typed at once has no time of its own: nobody reads a shelf faster. */
    private static final long A_GLANCE = 3_000;

    private record Measured(long places, long wayMillis, long lineMillis) {}

    private final Sql sql;

    CountingPaceSql(Sql sql) {
        this.sql = sql;
    }

    /**
     * From the latest thousand places that were counted by hand or scan: what lies between two places of one counter is the
     * way, what lies between first unit and last confirmation are the lines. Who rested meanwhile (ten minutes) is left out.
     */
    CountingPace of(long warehouseId) {
        Measured found = sql.statement("""
                        with latest as materialized (
                          select place_id, round, counter_id, first_at, confirmed_at
                            from count_tally
                           where warehouse_id = :warehouse and source in ('scan', 'hand')
                           order by id desc limit 5000
                        ), place as (
                          select counter_id, count(*) as lines, min(first_at) as began, max(confirmed_at) as ended
                            from latest group by counter_id, place_id, round
                        ), walk as (
                          select lines, extract(epoch from ended - began) as counted,
                                 extract(epoch from began - lag(ended) over (partition by counter_id order by began)) as way
                            from place
                        )
                        select count(*) as places, cast(coalesce(avg(way), 0) * 1000 as bigint) as way_millis,
                               cast(coalesce(sum(counted) / sum(lines), 0) * 1000 as bigint) as line_millis
                          from walk where way between 0 and 600 and counted between 0 and 1800
                        """).bind("warehouse", warehouseId).one(Measured.class);
        return found.places() < ENOUGH
                ? CountingPace.USUAL
                : new CountingPace(found.wayMillis(), Math.max(found.lineMillis(), A_GLANCE), true);
    }
}
