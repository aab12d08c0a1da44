package org.stowage.bench;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * 500 items on 2,000 locations, four each, orders of three lines with skewed demand, receipts and counts: the workload by
 * which other systems were measured, made anew from its seed. What {@link #json()} writes are the bytes of that script.
 */
record Workload(
        List<String> skus,
        List<String> bins,
        List<Stock> stock,
        List<Order> orders,
        List<Order> fulfil,
        List<Receipt> receipts,
        List<Count> counts) {

    static final long SEED = 20_240_601;

    private static final int SKUS = 500;
    private static final int BINS = 2_000;
    private static final int ORDERS = 1_000;
    private static final int FULFIL = 1_200;
    private static final int LINES = 3;
    private static final int RECEIPTS = 100;
    private static final int RECEIPT_LINES = 10;

    /** Units of an item at a location. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"bin", "sku", "quantity"})
    record Stock(String bin, String sku, int quantity) {}

    record Order(String no, List<Line> lines) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"sku", "quantity"})
    record Line(String sku, int quantity) {}

    record Receipt(String no, List<Arrival> lines) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"sku", "bin", "quantity"})
    record Arrival(String sku, String bin, int quantity) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"bin", "sku", "quantity"})
    record Count(String bin, String sku, int quantity) {}

    /** The sale of one item: {@code units} for {@code buyers}, of whom {@code clients} ask at once. */
    record Flash(String sku, String bin, int units, int buyers, int clients) {}

    static final Flash FLASH = new Flash("FLASH", "BINFLASH", 500, 1_000, 50);

    static Workload ofSeed(long seed) {
        PythonRandom random = new PythonRandom(seed);
        List<String> skus = names("SKU%04d", SKUS);
        List<String> bins = names("BIN%04d", BINS);
        List<Stock> stock = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            stock.add(new Stock(bins.get(i), skus.get(i % SKUS), random.between(10, 60)));
        }
        List<Order> orders = orders("ORD%05d", ORDERS, skus, random);
        List<Order> fulfil = orders("FUL%05d", FULFIL, skus, random);
        cover(stock, orders);
        cover(stock, fulfil);
        List<Receipt> receipts = receipts(stock, random);
        return new Workload(skus, bins, stock, orders, fulfil, receipts, counts(stock, random));
    }

    private static List<String> names(String format, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> String.format(Locale.ROOT, format, i))
                .toList();
    }

    /** Demand falls with the item's number as 1/(10+i). */
    private static List<Order> orders(String number, int count, List<String> skus, PythonRandom random) {
        double[] running = new double[SKUS];
        for (int i = 0; i < SKUS; i++) {
            running[i] = (i == 0 ? 0 : running[i - 1]) + 1.0 / (10 + i);
        }
        List<Order> orders = new ArrayList<>();
        for (String no : names(number, count)) {
            List<Integer> chosen = new ArrayList<>();
            while (chosen.size() < LINES) {
                int sku = random.weighted(running);
                if (!chosen.contains(sku)) {
                    chosen.add(sku);
                }
            }
            orders.add(new Order(
                    no,
                    chosen.stream()
                            .map(sku -> new Line(skus.get(sku), random.between(1, 5)))
                            .toList()));
        }
        return orders;
    }

    /** Raises the stock, five units a place and round, until it covers these orders. */
    private static void cover(List<Stock> stock, List<Order> orders) {
        Map<String, Integer> need = new HashMap<>();
        orders.forEach(o -> o.lines().forEach(line -> need.merge(line.sku(), line.quantity(), Integer::sum)));
        stock.forEach(s -> need.computeIfPresent(s.sku(), (sku, lack) -> lack - s.quantity()));
        Map<String, Integer> rounds = new HashMap<>();
        int places = BINS / SKUS;
        need.forEach((sku, lack) -> rounds.put(sku, lack <= 0 ? 0 : (lack + 5 * places - 1) / (5 * places)));
        stock.replaceAll(s -> new Stock(s.bin(), s.sku(), s.quantity() + 5 * rounds.getOrDefault(s.sku(), 0)));
    }

    private static List<Receipt> receipts(List<Stock> stock, PythonRandom random) {
        List<Receipt> receipts = new ArrayList<>();
        for (String no : names("REC%04d", RECEIPTS)) {
            List<Arrival> lines = random.sample(BINS, RECEIPT_LINES).stream()
                    .map(stock::get)
                    .map(s -> new Arrival(s.sku(), s.bin(), random.between(5, 50)))
                    .toList();
            receipts.add(new Receipt(no, lines));
        }
        return receipts;
    }

    private static List<Count> counts(List<Stock> stock, PythonRandom random) {
        int[] differences = {-3, -2, -1, 1, 2, 3};
        return stock.stream()
                .map(s -> {
                    int difference = random.random() < 0.2 ? differences[random.below(differences.length)] : 0;
                    return new Count(s.bin(), s.sku(), s.quantity() + difference);
                })
                .toList();
    }

    /** As {@code workload.py} writes it. */
    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("seed", SEED);
        all.put("skus", skus);
        all.put("bins", bins);
        all.put("stock", stock);
        all.put("orders", orders);
        all.put("fulfil", fulfil);
        all.put("receipts", receipts);
        all.put("counts", counts);
        all.put("flash", FLASH);
        try {
            return new ObjectMapper().writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
