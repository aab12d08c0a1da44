package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** What decides from where an order is sent. */
@ApplicationScoped
class SourcingSql {

    /** How far and how dear a warehouse is from a place. */
    record Reach(long warehouseId, int distanceKm, BigDecimal cost) {}

    private final Sql sql;

    SourcingSql(Sql sql) {
        this.sql = sql;
    }

    /** Where the order lies that was sent under this number before. */
    Optional<Long> warehouseOf(@Nullable String channel, @Nullable String no) {
        return sql.statement("select warehouse_id from channel_order where channel = :channel and no = :no")
                .bind("channel", channel)
                .bind("no", no)
                .optional(Long.class);
    }

    /** The channel's chain, or that of all others. */
    Optional<String> chain(String channel) {
        return sql.statement("""
                        select array_to_string(chain, ',') from sourcing_rule
                         where channel in (:channel, '') order by channel desc limit 1
                        """).bind("channel", channel).optional(String.class);
    }

    /** @param province in capitals; the longest prefix that somebody has entered counts */
    List<Reach> reach(Collection<Long> warehouseIds, String country, String province) {
        return sql.statement("""
                        select distinct on (warehouse_id) warehouse_id, distance_km, cost from warehouse_region
                         where warehouse_id = any(:warehouses) and country = :country and starts_with(:province, province)
                         order by warehouse_id, length(province) desc
                        """)
                .bind("warehouses", warehouseIds)
                .bind("country", country)
                .bind("province", province)
                .list(Reach.class);
    }

    /** @param chain in the order of the questions */
    void setRule(String channel, List<String> chain) {
        sql.statement("""
                        insert into sourcing_rule (channel, chain) values (:channel, :chain)
                        on conflict (channel) do update set chain = excluded.chain
                        """).bind("channel", channel).bind("chain", chain).update();
    }

    /** By channel. @param after the channel before the page; null: from the first */
    List<SourcingRule> rules(@Nullable String after, int limit) {
        return sql.statement("""
                        select channel, array_to_string(chain, ',') as chain from sourcing_rule
                         where cast(:after as text) is null or channel > :after order by channel limit :limit
                        """).bind("after", after).bind("limit", limit).list(RuleRow.class).stream()
                .map(row -> new SourcingRule(row.channel(), List.of(row.chain().split(","))))
                .toList();
    }

    private record RuleRow(String channel, String chain) {}

    /** All regions of the warehouse are these from now on. */
    void setRegions(long warehouseId, List<WarehouseRegion> regions) {
        sql.statement("delete from warehouse_region where warehouse_id = :warehouse")
                .bind("warehouse", warehouseId)
                .update();
        sql.statement("""
                        insert into warehouse_region (warehouse_id, country, province, distance_km, cost)
                        select :warehouse, country, province, km, cost
                          from unnest(cast(:countries as text[]), cast(:provinces as text[]), cast(:km as int[]),
                                      cast(:costs as numeric[])) as r (country, province, km, cost)
                        """)
                .bind("warehouse", warehouseId)
                .bind(
                        "countries",
                        regions.stream().map(WarehouseRegion::countryKey).toList())
                .bind(
                        "provinces",
                        regions.stream().map(WarehouseRegion::provinceKey).toList())
                .bind("km", regions.stream().map(WarehouseRegion::distanceKm).toList())
                .bind("costs", regions.stream().map(WarehouseRegion::cost).toList())
                .update();
    }

    /** By country and province. @param country of the region before the page, and its {@code province}; empty: the first */
    List<WarehouseRegion> regions(long warehouseId, String country, String province, int limit) {
        return sql.statement("""
                        select country, province, distance_km, cost from warehouse_region
                         where warehouse_id = :warehouse and (country, province) > (:country, :province)
                         order by country, province limit :limit
                        """)
                .bind("warehouse", warehouseId)
                .bind("country", country)
                .bind("province", province)
                .bind("limit", limit)
                .list(WarehouseRegion.class);
    }
}
