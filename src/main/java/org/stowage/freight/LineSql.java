package org.stowage.freight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;
import org.stowage.kernel.SqlStatement;

/** Lines, faults and differences of bills, thousands in one statement. */
@ApplicationScoped
class LineSql {

    private final Sql sql;

    LineSql(Sql sql) {
        this.sql = sql;
    }

    void insert(FreightBill bill, List<MatchedLine> lines) {
        columns(sql.statement("""
                        insert into freight_bill_line (warehouse_id, bill_id, file_row, carrier_id, no, charge, leg, parcel_id,
                          grams, amount, currency, billed_on, our_grams, our_volumetric, our_price)
                        select u.warehouse, :bill, u.file_row, :carrier, u.no, u.charge, u.leg, u.parcel, u.grams, u.amount,
                               u.currency, u.billed_on, u.our_grams, u.our_volumetric, u.our_price
                          from unnest(cast(:warehouses as bigint[]), cast(:rows as bigint[]), cast(:nos as text[]),
                                      cast(:charges as text[]), cast(:legs as text[]), cast(:parcels as bigint[]),
                                      cast(:grams as bigint[]), cast(:amounts as numeric[]), cast(:currencies as text[]),
                                      cast(:days as date[]), cast(:ourGrams as bigint[]), cast(:ourVolumetrics as bigint[]),
                                      cast(:ourPrices as numeric[]))
                            as u (warehouse, file_row, no, charge, leg, parcel, grams, amount, currency, billed_on, our_grams,
                                  our_volumetric, our_price)
                        """), lines)
                .bind("bill", bill.id())
                .bind("carrier", bill.carrierId())
                .bind("nos", column(lines, line -> line.line().no()))
                .bind("charges", column(lines, line -> line.line().charge()))
                .bind("legs", column(lines, line -> line.line().leg()))
                .bind("grams", column(lines, line -> line.line().grams()))
                .bind("amounts", column(lines, line -> line.line().amount()))
                .bind("currencies", column(lines, line -> line.line().currency()))
                .bind("days", column(lines, line -> line.line().billedOn()))
                .update();
    }

    /** What is known of them now, after the terms or the parcels have changed. */
    void rematch(FreightBill bill, List<MatchedLine> lines) {
        columns(sql.statement("""
                        update freight_bill_line l
                           set warehouse_id = u.warehouse, parcel_id = u.parcel, our_grams = u.our_grams,
                               our_volumetric = u.our_volumetric, our_price = u.our_price
                          from unnest(cast(:warehouses as bigint[]), cast(:rows as bigint[]), cast(:parcels as bigint[]),
                                      cast(:ourGrams as bigint[]), cast(:ourVolumetrics as bigint[]), cast(:ourPrices as numeric[]))
                            as u (warehouse, file_row, parcel, our_grams, our_volumetric, our_price)
                         where l.bill_id = :bill and l.file_row = u.file_row
                        """), lines).bind("bill", bill.id()).update();
    }

    private static SqlStatement columns(SqlStatement statement, List<MatchedLine> lines) {
        return statement
                .bind("warehouses", column(lines, MatchedLine::warehouseId))
                .bind("rows", column(lines, line -> line.line().row()))
                .bind("parcels", column(lines, MatchedLine::parcelId))
                .bind("ourGrams", column(lines, MatchedLine::ourGrams))
                .bind("ourVolumetrics", column(lines, MatchedLine::ourVolumetric))
                .bind("ourPrices", column(lines, MatchedLine::ourPrice));
    }

    /** What was decided before stays as it was. */
    void differences(FreightBill bill, List<FoundDifference> found) {
        sql.statement("""
                        insert into freight_bill_difference (warehouse_id, bill_id, file_row, kind, ours, theirs, amount, currency)
                        select u.warehouse, :bill, u.file_row, u.kind, u.ours, u.theirs, u.amount, l.currency
                          from unnest(cast(:warehouses as bigint[]), cast(:rows as bigint[]), cast(:kinds as text[]),
                                      cast(:ours as text[]), cast(:theirs as text[]), cast(:amounts as numeric[]))
                            as u (warehouse, file_row, kind, ours, theirs, amount)
                          join freight_bill_line l on l.warehouse_id = u.warehouse and l.bill_id = :bill
                           and l.file_row = u.file_row
                        on conflict (warehouse_id, bill_id, file_row, kind) do nothing
                        """)
                .bind("bill", bill.id())
                .bind("warehouses", column(found, FoundDifference::warehouseId))
                .bind("rows", column(found, FoundDifference::row))
                .bind("kinds", column(found, one -> one.kind().word()))
                .bind("ours", column(found, FoundDifference::ours))
                .bind("theirs", column(found, FoundDifference::theirs))
                .bind("amounts", column(found, FoundDifference::amount))
                .update();
    }

    /** But not what else differs in a row of which something was decided: that row is not compared again. */
    void forgetUndecided(FreightBill bill) {
        sql.statement("""
                        delete from freight_bill_difference
                         where bill_id = :bill and state = 'open' and file_row not in (
                           select file_row from freight_bill_difference where bill_id = :bill and state <> 'open')
                        """).bind("bill", bill.id()).update();
    }

    record DecidedRow(long row, boolean isFreight) {}

    /** Rows of which something was claimed or let pass, and whether that was weight or price. */
    Map<Long, Boolean> decided(FreightBill bill) {
        return sql.statement("""
                        select file_row as row, bool_or(kind in ('weight-above', 'price-above', 'other-currency')) as is_freight
                          from freight_bill_difference where bill_id = :bill and state <> 'open' group by 1
                        """).bind("bill", bill.id()).list(DecidedRow.class).stream()
                .collect(Collectors.toMap(DecidedRow::row, DecidedRow::isFreight));
    }

    List<BillLine> lines(FreightBill bill) {
        return sql.statement("""
                        select file_row as row, no, charge, leg, grams, amount, currency, billed_on
                          from freight_bill_line where bill_id = :bill order by file_row
                        """).bind("bill", bill.id()).list(BillLine.class);
    }

    void faults(FreightBill bill, List<BillFault> faults) {
        List<Integer> turns = IntStream.range(0, faults.size()).boxed().toList();
        sql.statement("""
                        insert into freight_bill_fault (warehouse_id, bill_id, turn, file_row, field, room, code, said)
                        select :warehouse, :bill, u.turn, u.file_row, u.field, u.room, u.code, string_to_array(u.said, chr(31))
                          from unnest(cast(:turns as int[]), cast(:rows as bigint[]), cast(:fields as text[]),
                                      cast(:rooms as text[]), cast(:codes as text[]), cast(:said as text[]))
                            as u (turn, file_row, field, room, code, said)
                        """)
                .bind("warehouse", bill.warehouseId())
                .bind("bill", bill.id())
                .bind("turns", turns)
                .bind("rows", column(faults, BillFault::row))
                .bind("fields", column(faults, BillFault::field))
                .bind("rooms", column(faults, BillFault::room))
                .bind("codes", column(faults, BillFault::code))
                .bind("said", column(faults, fault -> String.join("\u001f", fault.said())))
                .update();
    }

    List<BillFault> faults(FreightBill bill) {
        return sql.statement("""
                        select file_row as row, field, room, code, said from freight_bill_fault
                         where warehouse_id = :warehouse and bill_id = :bill order by turn
                        """)
                .bind("warehouse", bill.warehouseId())
                .bind("bill", bill.id())
                .list(BillFault.class);
    }

    private static <T> List<@Nullable Object> column(List<T> rows, Function<T, @Nullable Object> value) {
        List<@Nullable Object> column = new java.util.ArrayList<>(rows.size());
        rows.forEach(row -> column.add(value.apply(row)));
        return column;
    }
}
