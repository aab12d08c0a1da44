package org.stowage.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * 500 items on 2,000 locations, four each, and orders of three lines with skewed demand that the stock covers: the workload
 * by which other systems were measured, made anew from a seed.
 */
final class Workload {

    static final int ITEMS = 500;
    static final int LOCATIONS = 2_000;

    private final Random random;

    Workload(long seed) {
        this.random = new Random(seed);
    }

    String items() {
        StringBuilder csv = new StringBuilder("sku,name\n");
        for (int i = 1; i <= ITEMS; i++) {
            csv.append(sku(i)).append(",Item ").append(i).append('\n');
        }
        return csv.toString();
    }

    String locations(String warehouse) {
        StringBuilder csv = new StringBuilder("warehouse,location,kind,sequence\n");
        for (int i = 1; i <= LOCATIONS; i++) {
            csv.append("%s,BIN%04d,pick_face,%d\n".formatted(warehouse, i, i));
        }
        return csv.toString();
    }

    String stock(String warehouse) {
        StringBuilder csv = new StringBuilder("warehouse,location,sku,quantity\n");
        for (int i = 1; i <= LOCATIONS; i++) {
            csv.append(
                    "%s,BIN%04d,%s,%d\n".formatted(warehouse, i, sku((i - 1) % ITEMS + 1), 900 + random.nextInt(50)));
        }
        return csv.toString();
    }

    /** Demand falls with the item's number as 1/(10+i). */
    String orders(String warehouse, String channel, int count) {
        StringBuilder csv =
                new StringBuilder("warehouse,channel,channelOrderNo,sku,quantity,name,country,city,address\n");
        for (int order = 1; order <= count; order++) {
            List<Integer> chosen = new ArrayList<>();
            while (chosen.size() < 3) {
                int item = (int) (10 * (Math.pow((10.0 + ITEMS) / 10, random.nextDouble()) - 1)) + 1;
                if (item <= ITEMS && !chosen.contains(item)) {
                    chosen.add(item);
                }
            }
            for (int item : chosen) {
                csv.append(String.format(
                        Locale.ROOT,
                        "%s,%s,%05d,%s,%d,Buyer,GB,London,1 Street%n",
                        warehouse,
                        channel,
                        order,
                        sku(item),
                        1 + random.nextInt(5)));
            }
        }
        return csv.toString();
    }

    private static String sku(int number) {
        return String.format(Locale.ROOT, "SKU%04d", number);
    }
}
