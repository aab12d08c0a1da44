package org.stowage.integration;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How carriers call the columns of their bills. What a carrier calls otherwise is written down with its terms; all other
 * columns are passed over.
 */
final class BillColumns {

    static final List<Column> OURS =
            Column.of(List.of("waybill", "amount"), "kg grams charge leg currency billedOn", "");

    private static final Map<String, String> USUAL = new HashMap<>();

    static {
        usual(
                "waybill",
                "waybill",
                "waybillno",
                "trackingnumber",
                "tracking",
                "trackingno",
                "mailno",
                "运单号",
                "运单号码",
                "快递单号",
                "面单号",
                "物流单号",
                "单号");
        usual("amount", "amount", "charge amount", "total", "fee", "price", "金额", "费用", "运费", "应付金额", "总费用", "快递费");
        usual("kg", "kg", "weightkg", "billedweight", "chargeableweight", "计费重量", "计费重", "结算重量", "重量");
        usual("grams", "grams", "g", "weightgrams");
        usual("charge", "charge", "chargename", "chargetype", "feetype", "feename", "费用类型", "费用名称", "费用项");
        usual("leg", "leg", "direction", "方向", "流向", "业务类型");
        usual("currency", "currency", "币种");
        usual("billedOn", "billedon", "date", "shipdate", "日期", "寄件日期", "揽收时间", "业务日期", "寄件时间");
    }

    private BillColumns() {}

    private static void usual(String ours, String... theirs) {
        for (String each : theirs) {
            USUAL.put(plain(each), ours);
        }
    }

    /**
     * The head of a bill under our names; empty where a column means nothing to us.
     *
     * @param agreed theirs → ours, which wins
     */
    static List<String> ours(List<String> head, Map<String, String> agreed) {
        Map<String, String> known = new HashMap<>(USUAL);
        agreed.forEach((theirs, ours) -> known.put(plain(theirs), ours));
        return head.stream().map(cell -> known.getOrDefault(plain(cell), "")).toList();
    }

    /** Without blanks, capitals and the unit in brackets: 计费重量(KG) is 计费重量. */
    private static String plain(String head) {
        String start = head.length() > 60 ? head.substring(0, 60) : head;
        return start.toLowerCase(Locale.ROOT)
                .replaceAll("[(（\\[].{0,20}[)）\\]]", "")
                .replaceAll("[\\s_./-]", "");
    }
}
