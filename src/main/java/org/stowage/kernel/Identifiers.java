package org.stowage.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Every code without a prefix that the floor can scan, in one table, so that a scan costs one look-up. A code may mean two
 * things: then the operator is asked, never guessed for.
 */
@ApplicationScoped
public class Identifiers {

    /** What a code can stand for. */
    public enum Kind {
        ITEM,
        PACK,
        LOCATION,
        HANDLING_UNIT,
        STATION
    }

    /** @param targetId id in the table of its kind; of {@code item_barcode} for a pack */
    public record Identifier(String code, Kind kind, long targetId) {}

    /** For a statement that makes a thing and its code at once; behind it goes the select of these four, codes in capitals. */
    public static final String INSERT = "insert into identifier (warehouse_id, code, kind, target_id)";

    private final Sql sql;

    public Identifiers(Sql sql) {
        this.sql = sql;
    }

    /** @param warehouseId null: valid in every warehouse */
    public void register(@Nullable Long warehouseId, Collection<Identifier> identifiers) {
        if (identifiers.isEmpty()) {
            return;
        }
        List<Identifier> sorted = identifiers.stream()
                .sorted(java.util.Comparator.comparing(Identifier::code).thenComparing(Identifier::targetId))
                .toList();
        sql.statement("""
                        %s
                        select cast(:warehouse as bigint), upper(code), kind, target
                          from unnest(:codes, :kinds, :targets) as i (code, kind, target)
                        on conflict do nothing
                        """.formatted(INSERT))
                .bind("warehouse", warehouseId)
                .bind("codes", sorted.stream().map(Identifier::code).toList())
                .bind("kinds", sorted.stream().map(Identifier::kind).toList())
                .bind("targets", sorted.stream().map(Identifier::targetId).toList())
                .update();
    }

    /** Takes back what a thing was found by before, for example when its barcodes change. */
    public void forget(Kind kind, Collection<Long> targetIds) {
        if (targetIds.isEmpty()) {
            return;
        }
        sql.statement("delete from identifier where kind = :kind and target_id = any(:targets)")
                .bind("kind", kind)
                .bind("targets", targetIds)
                .update();
    }

    /** All that the code means in this warehouse; empty = unknown, more than one = ask. */
    public List<Identifier> find(long warehouseId, String code) {
        return find(warehouseId, List.of(code));
    }

    /** The same for a code with several spellings, such as a GTIN with and without its leading zeros. */
    public List<Identifier> find(long warehouseId, Collection<String> spellings) {
        if (spellings.isEmpty()) {
            return List.of();
        }
        return sql.statement("""
                        select distinct on (kind, target_id) code, kind, target_id from identifier
                         where code = any(:codes) and (warehouse_id is null or warehouse_id = :warehouse)
                         order by kind, target_id
                        """)
                .bind(
                        "codes",
                        spellings.stream()
                                .map(code -> code.toUpperCase(Locale.ROOT))
                                .toList())
                .bind("warehouse", warehouseId)
                .list(Identifier.class);
    }
}
