package org.stowage.integration;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How carriers call the columns of their bills. What a carrier calls otherwise is written down with its terms; all other
 * columns are passed over.
 */
final class BillColumns {

    static final List<Column> OURS =
            Column.of(List.of("waybill", "amount"), "kg grams charge leg currency billedOn", "");

    /** @param rank the lower, the better it says what we mean */
    private record Meaning(String ours, int rank) {

        /** Kilograms and grams say the same thing. */
        String what() {
            return ours.equals("grams") ? "kg" : ours;
        }

        /** A weight is read in the unit that its head names; in one that we do not know it is passed over. */
        Meaning in(String unit) {
            if (!what().equals("kg") || rank < 0) {
                return this;
            }
            return switch (unit) {
                case "g", "gram", "grams", "克" -> new Meaning("grams", rank);
                case "lb", "lbs", "oz", "t", "斤", "磅", "吨", "盎司" -> PASSED_OVER;
                default -> this;
            };
        }
    }

    private static final Meaning PASSED_OVER = new Meaning("", 0);

    private static final Pattern UNIT = Pattern.compile("[(（\\[]([^)）\\]]{1,20})[)）\\]]");

    private static final Map<String, Meaning> USUAL = new HashMap<>();

    static {
        usual(
                "waybill",
                "waybill",
                "waybillno",
                "trackingnumber",
                "trackingno",
                "tracking",
                "运单号",
                "运单号码",
                "快递单号",
                "面单号",
                "物流单号",
                "mailno",
                "单号");
        // what must be paid before what it is made of
        usual(
                "amount",
                "amountdue",
                "应付金额",
                "结算金额",
                "总费用",
                "amount",
                "charge amount",
                "total",
                "金额",
                "费用",
                "快递费",
                "运费",
                "fee",
                "price");
        // the weight that is charged before the one that was weighed
        usual("kg", "计费重量", "计费重", "结算重量", "chargeableweight", "billedweight", "weightkg", "kg", "重量");
        usual("grams", "grams", "weightgrams", "g");
        usual("charge", "charge", "chargename", "chargetype", "feename", "feetype", "费用名称", "费用类型", "费用项");
        usual("leg", "leg", "direction", "方向", "流向", "业务类型");
        usual("currency", "currency", "币种");
        usual("billedOn", "billedon", "shipdate", "寄件日期", "寄件时间", "揽收时间", "业务日期", "日期", "date");
    }

    private BillColumns() {}

    private static void usual(String ours, String... theirs) {
        for (int rank = 0; rank < theirs.length; rank++) {
            USUAL.put(plain(theirs[rank]), new Meaning(ours, rank));
        }
    }

    /**
     * The head of a bill under our names; empty where a column means nothing to us, or where another one says better what is
     * meant. Two that say it alike keep their name, and are refused.
     *
     * @param agreed theirs → ours, which wins
     */
    static List<String> ours(List<String> head, Map<String, String> agreed) {
        Map<String, Meaning> known = new HashMap<>(USUAL);
        agreed.forEach((theirs, ours) -> known.put(plain(theirs), new Meaning(ours, -1)));
        List<Meaning> meant = head.stream()
                .map(cell -> known.getOrDefault(plain(cell), PASSED_OVER).in(unit(cell)))
                .toList();
        Map<String, Integer> best = new HashMap<>();
        meant.forEach(one -> best.merge(one.what(), one.rank(), Math::min));
        return meant.stream()
                .map(one -> one.rank() == best.getOrDefault(one.what(), 0) ? one.ours() : "")
                .toList();
    }

    private static String unit(String head) {
        Matcher unit = UNIT.matcher(head);
        return unit.find() ? unit.group(1).strip().toLowerCase(Locale.ROOT) : "";
    }

    /** Without blanks, capitals and the unit in brackets: 计费重量(KG) is 计费重量. */
    private static String plain(String head) {
        String start = head.length() > 60 ? head.substring(0, 60) : head;
        return start.toLowerCase(Locale.ROOT)
                .replaceAll("[(（\\[].{0,20}[)）\\]]", "")
                .replaceAll("[\\s_./-]", "");
    }
}
