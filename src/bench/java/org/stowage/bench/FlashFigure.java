package org.stowage.bench;

import static org.stowage.bench.Figure.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * W3: 500 units, 1,000 buyers, 50 of them at once. An answer is a promise or "sold out"; anything else is an error.
 * Beside {@code flash.sql} on minimal tables, connections open before both.
 */
final class FlashFigure implements Measurement {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Sale(double wall, long sold, long refused, long errors, double worst) {}

    @Override
    public void measure(Bed bed) {
        Workload.Flash flash = Workload.FLASH;
        warmUp(bed);
        int rounds = bed.pace().rounds();
        double[] ours = new double[rounds];
        double[] bare = new double[rounds];
        double worst = 0;
        long sold = 0;
        long errors = 0;
        for (int round = 0; round < rounds; round++) {
            Sale sale = ours(bed, flash, "round" + round);
            ours[round] = sale.wall();
            bare[round] = bare(bed, flash);
            worst = Math.max(worst, sale.worst());
            sold = Math.max(sold, sale.sold());
            errors += sale.errors();
        }
        bed.report()
                .add(Figure.times(
                        "W3 sale of 500 units, 1,000 buyers, 50 at once: wall",
                        Turns.median(ours),
                        Turns.median(bare),
                        2));
        bed.report()
                .add(Figure.aimed(
                        "W3 sold / oversold / errors",
                        sold + " / " + Math.max(0, sold - flash.units()) + " / " + errors,
                        "500 / 0 / 0",
                        sold == flash.units() && errors == 0));
        bed.report().add(Figure.aimed("W3 worst wait of a buyer", text("%.3f s", worst), "≤ 1 s", worst <= 1));
    }

    /** Another item that nobody can sell out. */
    private static void warmUp(Bed bed) {
        bed.bare().run("public", Resources.sql("limit-schema.sql"));
        House house = bed.house();
        house.stock("FLASH-WARM", "BINWARM", 100_000_000);
        Load.during(
                Workload.FLASH.clients(), bed.pace(), client -> buyer(bed, house, "FLASH-WARM", new AtomicInteger()));
    }

    private static Sale ours(Bed bed, Workload.Flash flash, String channel) {
        House house = bed.house();
        String sku = flash.sku() + "-" + house.code();
        house.stock(sku, flash.bin(), flash.units());
        AtomicInteger refused = new AtomicInteger();
        Load.Done done = Load.times(flash.clients(), flash.buyers(), client -> buyer(bed, house, sku, refused));
        long sold = done.acts() - refused.get();
        long promised = bed.sql()
                .statement("select coalesce(sum(quantity), 0)::bigint from promise where warehouse_id = :warehouse")
                .bind("warehouse", house.id())
                .one(Long.class);
        bed.report().proves("W3 units promised for the orders accepted (" + channel + ")", sold, promised);
        bed.agrees(house);
        return new Sale(
                done.seconds(), sold, refused.get(), done.failed(), done.times().millis(1) / 1e3);
    }

    private static Load.Act buyer(Bed bed, House house, String sku, AtomicInteger refused)
            throws JsonProcessingException {
        Wire wire = bed.api().wire();
        Map<String, Object> order = house.order("flash", "NUMBER", List.of(new Workload.Line(sku, 1)));
        order.put("ifShort", "refuse");
        String json = JSON.writeValueAsString(order);
        return () -> {
            Wire.Answer answer = wire.post(
                    "/api/v1/orders",
                    json.replace("NUMBER", TimeOrderedId.next().toString()));
            if (answer.status() == 422 && answer.body().contains("sold-out")) {
                refused.incrementAndGet();
            } else if (answer.status() != 201) {
                throw new IllegalStateException(answer.status() + " " + answer.body());
            }
        };
    }

    private static double bare(Bed bed, Workload.Flash flash) {
        bed.bare().run("bare", "update stock set reserved = 0 where bin = 9999; truncate flash_order");
        bed.bare().run("bare", "vacuum stock");
        PgbenchScript script = PgbenchScript.named("flash.sql");
        Load.Done done = bed.bare().times(flash.clients(), flash.buyers(), "bare", script::on);
        bed.report()
                .proves(
                        "W3 sold by the bare statement",
                        (long) flash.units(),
                        bed.bare().number("bare", "select count(*) from flash_order"));
        return done.seconds();
    }
}
