package org.stowage.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The values of one form, page by page; the totals are those of the parcel on every page. */
record CustomsSheets(
        CustomsForm form, CustomsCategory category, CustomsSql.Head head, List<CustomsLine> lines, ZoneId zone) {

    private static final String POSTAL_OATH =
            "I, the undersigned, whose name and address are given on the item, certify"
                    + " that the particulars given in this declaration are correct and that this item does not contain any"
                    + " dangerous article or articles prohibited by legislation or by postal or customs regulations.";
    private static final String INVOICE_OATH =
            "We certify that this invoice shows the actual price of the goods described,"
                    + " that no other invoice has been issued for them, and that all particulars are true and correct.";

    List<Map<String, Object>> pages(CustomsParty from, CustomsParty to) {
        int count = (lines.size() + form.rows() - 1) / form.rows();
        List<Map<String, Object>> pages = new ArrayList<>();
        for (int page = 0; page < count; page++) {
            Map<String, Object> data = same(from, to);
            int first = page * form.rows();
            data.put("lines", rows(lines.subList(first, Math.min(lines.size(), first + form.rows()))));
            data.put("page", page + 1 + " / " + count);
            pages.add(data);
        }
        return pages;
    }

    private Map<String, Object> same(CustomsParty from, CustomsParty to) {
        Map<String, Object> data = new HashMap<>();
        String number = head.waybillNo() == null ? head.parcelNo() : head.waybillNo();
        data.put("operator", head.carrier() == null ? "" : head.carrier());
        data.put("itemNo", number);
        data.put("waybillNo", number);
        data.put("orderNo", head.orderNo());
        data.put("invoiceNo", head.parcelNo());
        data.put("documentCode", "P-" + head.parcelNo());
        data.put("reference", "P-" + head.parcelNo());
        data.put("from", from.data());
        data.put("to", to.data());
        data.put("categories", form == CustomsForm.CN22 ? category.boxes(35, 4) : category.boxes(42, 5));
        data.put("reason", category.english());
        data.put("currency", Objects.requireNonNull(head.currency()));
        data.put(
                "totalNet", kilograms(lines.stream().mapToLong(CustomsLine::net).sum()));
        data.put("totalValue", money(lines.stream().map(CustomsLine::value).reduce(BigDecimal.ZERO, BigDecimal::add)));
        data.put("gross", head.grams() == null ? "" : "gross " + kilograms(head.grams()) + " kg");
        data.put("oath", form == CustomsForm.INVOICE ? INVOICE_OATH : POSTAL_OATH);
        Instant day = head.closedAt() == null ? Instant.now() : head.closedAt();
        data.put("date", day.atZone(zone).toLocalDate().toString());
        return data;
    }

    private List<Map<String, Object>> rows(List<CustomsLine> some) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (CustomsLine line : some) {
            Map<String, Object> row = new HashMap<>();
            row.put("shift", rows.size() * form.rowMm());
            row.put("what", form == CustomsForm.CN22 ? line.quantity() + " × " + line.name() : line.name());
            row.put("sku", line.sku());
            row.put("quantity", Long.toString(line.quantity()));
            row.put("net", kilograms(line.net()));
            row.put("price", money(Objects.requireNonNull(line.price())));
            row.put("value", money(line.value()));
            row.put("hsCode", Objects.requireNonNull(line.hsCode()));
            row.put("origin", Objects.requireNonNull(line.origin()));
            rows.add(row);
        }
        return rows;
    }

    /** Three digits: a line of 4 g is not nothing. */
    private static String kilograms(long grams) {
        return BigDecimal.valueOf(grams, 3).toPlainString();
    }

    private static String money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
