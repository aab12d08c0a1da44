package org.stowage.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Sql;

/** Thousands of items in one statement: the rows travel as JSON, because a column may be left out. */
@ApplicationScoped
class ItemSql {

    private static final JsonMapper ROWS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private static final String UPSERT = """
            with given as (
              select g.*, upper(g.sku) as key
                from jsonb_to_recordset(cast(:rows as jsonb)) as g (
                  sku text, name text, gtin text, unit text, weight_grams bigint, length_mm bigint, width_mm bigint,
                  height_mm bigint, lot_controlled boolean, serial_controlled boolean, shelf_life_days int,
                  storage_class text, temperature_class text, fragile boolean, stackable boolean, style text,
                  colour text, size text, image_url text, cost numeric, hs_code text, origin_country text,
                  packing_instruction text, face_min bigint, face_max bigint, plausible_maximum bigint,
                  minimum_remaining_days int)
            ), wanted as (
              select g.key, coalesce(i.sku, g.sku) as sku, coalesce(g.name, i.name) as name,
                     coalesce(g.gtin, i.gtin) as gtin, coalesce(g.unit, i.unit, 'piece') as unit,
                     coalesce(g.weight_grams, i.weight_grams) as weight_grams,
                     coalesce(g.length_mm, i.length_mm) as length_mm, coalesce(g.width_mm, i.width_mm) as width_mm,
                     coalesce(g.height_mm, i.height_mm) as height_mm,
                     coalesce(g.lot_controlled, i.lot_controlled, false) as lot_controlled,
                     coalesce(g.serial_controlled, i.serial_controlled, false) as serial_controlled,
                     coalesce(g.shelf_life_days, i.shelf_life_days) as shelf_life_days,
                     coalesce(g.storage_class, i.storage_class) as storage_class,
                     coalesce(g.temperature_class, i.temperature_class) as temperature_class,
                     coalesce(g.fragile, i.fragile, false) as fragile,
                     coalesce(g.stackable, i.stackable, true) as stackable, coalesce(g.style, i.style) as style,
                     coalesce(g.colour, i.colour) as colour, coalesce(g.size, i.size) as size,
                     coalesce(g.image_url, i.image_url) as image_url, coalesce(g.cost, i.cost) as cost,
                     coalesce(g.hs_code, i.hs_code) as hs_code,
                     coalesce(g.origin_country, i.origin_country) as origin_country,
                     coalesce(g.packing_instruction, i.packing_instruction) as packing_instruction,
                     coalesce(g.face_min, i.face_min) as face_min, coalesce(g.face_max, i.face_max) as face_max,
                     coalesce(g.plausible_maximum, i.plausible_maximum, 9999) as plausible_maximum,
                     coalesce(g.minimum_remaining_days, i.minimum_remaining_days, 0) as minimum_remaining_days
                from given g left join item i on upper(i.sku) = g.key
            ), written as (
              insert into item as i (sku, name, gtin, unit, weight_grams, length_mm, width_mm, height_mm,
                  lot_controlled, serial_controlled, shelf_life_days, storage_class, temperature_class, fragile,
                  stackable, style, colour, size, image_url, cost, hs_code, origin_country, packing_instruction,
                  face_min, face_max, plausible_maximum, minimum_remaining_days)
              select sku, name, gtin, unit, weight_grams, length_mm, width_mm, height_mm,
                  lot_controlled, serial_controlled, shelf_life_days, storage_class, temperature_class, fragile,
                  stackable, style, colour, size, image_url, cost, hs_code, origin_country, packing_instruction,
                  face_min, face_max, plausible_maximum, minimum_remaining_days
                from wanted where name is not null order by key
              on conflict (upper(sku)) do update set name = excluded.name, gtin = excluded.gtin,
                  unit = excluded.unit, weight_grams = excluded.weight_grams, length_mm = excluded.length_mm,
                  width_mm = excluded.width_mm, height_mm = excluded.height_mm,
                  lot_controlled = excluded.lot_controlled, serial_controlled = excluded.serial_controlled,
                  shelf_life_days = excluded.shelf_life_days, storage_class = excluded.storage_class,
                  temperature_class = excluded.temperature_class, fragile = excluded.fragile,
                  stackable = excluded.stackable, style = excluded.style, colour = excluded.colour,
                  size = excluded.size, image_url = excluded.image_url, cost = excluded.cost,
                  hs_code = excluded.hs_code, origin_country = excluded.origin_country,
                  packing_instruction = excluded.packing_instruction, face_min = excluded.face_min,
                  face_max = excluded.face_max, plausible_maximum = excluded.plausible_maximum,
                  minimum_remaining_days = excluded.minimum_remaining_days, changed_at = now()
              where (i.name, i.gtin, i.unit, i.weight_grams, i.length_mm, i.width_mm, i.height_mm, i.lot_controlled,
                     i.serial_controlled, i.shelf_life_days, i.storage_class, i.temperature_class, i.fragile,
                     i.stackable, i.style, i.colour, i.size, i.image_url, i.cost, i.hs_code, i.origin_country,
                     i.packing_instruction, i.face_min, i.face_max, i.plausible_maximum, i.minimum_remaining_days)
                 is distinct from
                    (excluded.name, excluded.gtin, excluded.unit, excluded.weight_grams, excluded.length_mm,
                     excluded.width_mm, excluded.height_mm, excluded.lot_controlled, excluded.serial_controlled,
                     excluded.shelf_life_days, excluded.storage_class, excluded.temperature_class, excluded.fragile,
                     excluded.stackable, excluded.style, excluded.colour, excluded.size, excluded.image_url,
                     excluded.cost, excluded.hs_code, excluded.origin_country, excluded.packing_instruction,
                     excluded.face_min, excluded.face_max, excluded.plausible_maximum,
                     excluded.minimum_remaining_days)
              returning upper(i.sku) as key, xmax = 0 as created
            )
            select key, created from written
            """;

    private record Written(String key, boolean created) {}

    private record Known(long id, String sku) {}

    private final Sql sql;

    ItemSql(Sql sql) {
        this.sql = sql;
    }

    /** @param items no sku twice */
    List<ItemChange> upsert(List<NewItem> items) {
        Map<String, Boolean> created = new HashMap<>();
        sql.statement(UPSERT)
                .bind("rows", write(items))
                .list(Written.class)
                .forEach(w -> created.put(w.key(), w.created()));
        // a second look, because a statement does not see the rows that it made itself
        Map<String, Known> known = new HashMap<>();
        sql.statement("select id, sku from item where upper(sku) = any(:keys)")
                .bind("keys", items.stream().map(i -> Sku.key(i.sku())).toList())
                .list(Known.class)
                .forEach(k -> known.put(Sku.key(k.sku()), k));
        return items.stream().map(item -> change(item, created, known)).toList();
    }

    /** @param keys skus in capitals, none twice */
    List<ItemKey> keys(Collection<String> keys) {
        return sql.statement("""
                        select i.id, i.sku, i.lot_controlled, i.serial_controlled,
                               coalesce((select true from kit_part k where k.kit_item_id = i.id limit 1), false) as is_kit
                          from unnest(:keys) as n (key) join item i on upper(i.sku) = n.key
                        """).bind("keys", keys).list(ItemKey.class);
    }

    /** Known items whose customers shall get another remaining life than before. */
    List<Long> livesToChange(List<NewItem> items) {
        List<NewItem> told =
                items.stream().filter(i -> i.minimumRemainingDays() != null).toList();
        return told.isEmpty()
                ? List.of()
                : sql.statement("""
                        select distinct i.id from item i
                          join unnest(:keys, cast(:days as int[])) as g (key, days) on upper(i.sku) = g.key
                         where i.minimum_remaining_days <> g.days
                        """)
                        .bind("keys", told.stream().map(i -> Sku.key(i.sku())).toList())
                        .bind(
                                "days",
                                told.stream().map(NewItem::minimumRemainingDays).toList())
                        .list(Long.class);
    }

    private static ItemChange change(NewItem item, Map<String, Boolean> created, Map<String, Known> known) {
        String key = Sku.key(item.sku());
        Known row = known.get(key);
        if (row == null) {
            throw Problem.of(CatalogProblem.NAME_MISSING, item.sku()).at("/name");
        }
        Boolean isNew = created.get(key);
        ItemChange.Change change = isNew == null
                ? ItemChange.Change.UNCHANGED
                : isNew ? ItemChange.Change.CREATED : ItemChange.Change.UPDATED;
        List<String> warnings = Sku.of(row.sku()).looksLikeCode() ? List.of("looks-like-code") : List.of();
        return new ItemChange(row.id(), row.sku(), change, warnings);
    }

    private static String write(List<NewItem> items) {
        try {
            return ROWS.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
