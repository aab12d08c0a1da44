package org.stowage.stock;

import org.stowage.kernel.SqlStatement;

/**
 * What of the buckets is asked for, as conditions of a statement. A condition stands there only when something is asked, so
 * that the database sees which index serves; what people typed is bound, never written.
 */
final class Wanted {

    private Wanted() {}

    /**
     * @param goods alias of the row that has item, lot and owner
     * @param place alias of the row that has location and condition
     * @return empty, or conditions that begin with "and"
     */
    static String of(StockFilter filter, String goods, String place) {
        StringBuilder text = new StringBuilder();
        if (filter.sku() != null) {
            text.append(" and %s.item_id = (select id from item where upper(sku) = upper(:sku))".formatted(goods));
        }
        if (filter.location() != null) {
            text.append(
                    " and %s.location_id = (select id from location where warehouse_id = :warehouse and code = upper(:location))"
                            .formatted(place));
        }
        if (filter.condition() != null) {
            text.append(" and %s.condition = :condition".formatted(place));
        }
        if (!filter.hidden().isEmpty()) {
            text.append(" and %s.location_id <> all(:hidden)".formatted(place));
        }
        return text.append(ofGoods(filter, goods)).toString();
    }

    /** Lot and owners only. */
    static String ofGoods(StockFilter filter, String goods) {
        StringBuilder text = new StringBuilder();
        if (filter.lot() != null) {
            text.append(
                    " and %s.lot_id = any(array(select id from lot where warehouse_id = :warehouse and code = :lot))"
                            .formatted(goods));
        }
        if (filter.owners() != null) {
            text.append(" and %s.owner_id = any(:owners)".formatted(goods));
        }
        return text.toString();
    }

    /** Binds what {@link #of} wrote. */
    static SqlStatement bind(SqlStatement statement, StockFilter filter) {
        statement.bind("warehouse", filter.warehouseId());
        if (filter.sku() != null) {
            statement.bind("sku", filter.sku());
        }
        if (filter.location() != null) {
            statement.bind("location", filter.location());
        }
        if (filter.condition() != null) {
            statement.bind("condition", filter.condition());
        }
        if (filter.lot() != null) {
            statement.bind("lot", filter.lot());
        }
        if (filter.owners() != null) {
            statement.bind("owners", filter.owners());
        }
        if (!filter.hidden().isEmpty()) {
            statement.bind("hidden", filter.hidden());
        }
        return statement;
    }
}
