package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.catalog.Items;
import org.stowage.catalog.PackCode;
import org.stowage.report.UnitLabelSql.Packed;
import org.stowage.report.UnitLabelSql.Unit;
import org.stowage.site.Warehouse;

/** Everything that labels of units need, read in a handful of statements however many units there are. */
@ApplicationScoped
class UnitBooks {

    /** H- and P- of our own labels; (00) or 00 before the 18 digits of an SSCC. */
    private static final Pattern PREFIXED = Pattern.compile("(?:H-|P-|\\(00\\))(.+)|00(\\d{18})");

    private final UnitLabelSql sql;
    private final GoodsPastSql past;
    private final Items items;

    UnitBooks(UnitLabelSql sql, GoodsPastSql past, Items items) {
        this.sql = sql;
        this.past = past;
        this.items = items;
    }

    /** As the books have the code. */
    static String key(String asked) {
        String code = asked.strip().toUpperCase(Locale.ROOT);
        Matcher parts = PREFIXED.matcher(code);
        if (!parts.matches()) {
            return code;
        }
        return parts.group(1) != null ? parts.group(1) : parts.group(2);
    }

    /** By {@link #key}; a unit with goods of an owner whom the asker does not serve is not there. */
    Map<String, LabelledUnit> read(Warehouse warehouse, List<String> codes, Actor asker, @Nullable Long grams) {
        long in = warehouse.id();
        List<Unit> units = codes.isEmpty()
                ? List.of()
                : sql.find(in, codes.stream().map(UnitBooks::key).distinct().toList());
        List<Long> ids = units.stream().map(Unit::id).distinct().toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<UnitGoods> goods = sql.goods(in, ids);
        Map<Long, List<UnitGoods>> byUnit = goods.stream().collect(Collectors.groupingBy(UnitGoods::rootId));
        Map<Long, List<Packed>> parcels = sql.parcels(in, ids).stream().collect(Collectors.groupingBy(Packed::rootId));
        Set<Long> itemIds = goods.stream().map(UnitGoods::itemId).collect(Collectors.toSet());
        Map<Long, List<PackCode>> packs = itemIds.isEmpty()
                ? Map.of()
                : items.packs(itemIds).stream().collect(Collectors.groupingBy(PackCode::itemId));
        GoodsPast cameFrom = past(warehouse, itemIds, goods);
        Map<String, LabelledUnit> read = new HashMap<>();
        for (Unit unit : units) {
            UnitContent content = new UnitContent(byUnit.getOrDefault(unit.id(), List.of()));
            if (content.goods().stream().allMatch(each -> asker.mayServe(each.ownerId()))) {
                List<Packed> packed = parcels.getOrDefault(unit.id(), List.of());
                read.put(
                        unit.code(), new LabelledUnit(unit, content, packed, cameFrom, numbers(content, packs), grams));
            }
        }
        return read;
    }

    private GoodsPast past(Warehouse warehouse, Set<Long> itemIds, List<UnitGoods> goods) {
        Set<Long> units = goods.stream().map(UnitGoods::unitId).collect(Collectors.toSet());
        return itemIds.isEmpty()
                ? new GoodsPast(List.of(), List.of(), warehouse.timezone())
                : new GoodsPast(
                        past.since(warehouse.id(), itemIds, units),
                        past.brought(warehouse.id(), itemIds),
                        warehouse.timezone());
    }

    private static ItemNumbers numbers(UnitContent content, Map<Long, List<PackCode>> packs) {
        if (!content.isOneItem()) {
            return new ItemNumbers(null, List.of());
        }
        UnitGoods goods = content.goods().getFirst();
        return ItemNumbers.of(goods.gtin(), packs.getOrDefault(goods.itemId(), List.of()));
    }
}
