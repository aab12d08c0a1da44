package org.stowage.bench;

import static org.stowage.bench.Figure.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Orders of one unit accepted through HTTP, over 2,000 items and on one, by up to 200 clients; beside one raw conditional
 * update with a ledger row at 16 clients ({@code hot.sql}).
 */
final class OrderFigure implements Measurement {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int[] CLIENTS = {1, 16, 64, 200};
    private static final int ITEMS = 2_000;
    private static final int RAW_CLIENTS = 16;

    @Override
    public void measure(Bed bed) {
        bed.bare().run("public", Resources.sql("limit-schema.sql"));
        Stockroom room = Stockroom.of(bed, ITEMS, ITEMS, 100_000_000);
        AtomicLong accepted = new AtomicLong();
        for (int clients : CLIENTS) {
            double raw = raw(bed);
            Load.Done done = ours(room, ITEMS, clients, accepted);
            bed.report().add(Figure.toldRates(name("spread over 2,000 items", clients, done), done.perSecond(), raw));
        }
        double at64 = 0;
        for (int clients : CLIENTS) {
            double raw = raw(bed);
            Load.Done done = ours(room, 1, clients, accepted);
            String name = name("on one SKU", clients, done);
            if (clients < 64) {
                bed.report().add(Figure.toldRates(name, done.perSecond(), raw));
            } else {
                bed.report().add(Figure.rates(name, done.perSecond(), raw, 2));
            }
            double fall = 1 - done.perSecond() / at64;
            if (clients == 200) {
                bed.report()
                        .add(Figure.aimed(
                                "one SKU, fall from 64 to 200 clients",
                                text("%.0f %%", 100 * fall),
                                "≤ 40 %",
                                fall <= 0.4));
            }
            at64 = done.perSecond();
        }
        bed.report()
                .proves(
                        "units promised for the orders accepted",
                        accepted.get(),
                        room.sum("select sum(quantity)::bigint from promise where warehouse_id = :warehouse"));
        bed.agrees(room.house());
    }

    private static String name(String spread, int clients, Load.Done done) {
        return text(
                "orders accepted %s, clients: %d (p50 %.0f, worst %.0f ms%s)",
                spread,
                clients,
                done.times().millis(0.5),
                done.times().millis(1),
                done.failed() == 0 ? "" : ", not accepted " + done.failed() + " " + done.failures());
    }

    private static double raw(Bed bed) {
        PgbenchScript script = PgbenchScript.named("hot.sql");
        return bed.bare().during(RAW_CLIENTS, bed.pace(), "bare", script::on).perSecond();
    }

    private static Load.Done ours(Stockroom room, int items, int clients, AtomicLong accepted) {
        Bed bed = room.bed();
        return Load.during(
                clients, bed.pace(), client -> buyer(room, items, bed.api().wire(), accepted));
    }

    private static Load.Act buyer(Stockroom room, int items, Wire wire, AtomicLong accepted)
            throws JsonProcessingException {
        String json =
                JSON.writeValueAsString(room.house().order("bench", "NUMBER", List.of(new Workload.Line("ITEM", 1))));
        return () -> {
            String sku = room.buckets()
                    .get(ThreadLocalRandom.current().nextInt(items))
                    .sku();
            Wire.Answer answer = wire.post(
                    "/api/v1/orders",
                    json.replace("NUMBER", TimeOrderedId.next().toString()).replace("ITEM", sku));
            if (answer.status() != 201) {
                throw new IllegalStateException(answer.status() + " " + answer.body());
            }
            accepted.incrementAndGet();
        };
    }
}
