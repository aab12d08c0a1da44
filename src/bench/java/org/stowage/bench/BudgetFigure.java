package org.stowage.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Statements that an answer takes, as its own Server-Timing header tells, authentication included. */
final class BudgetFigure implements Measurement {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SCANS = 20;
    private static final String CHANNEL = "budget";

    @Override
    public void measure(Bed bed) throws IOException {
        House shelf = bed.house();
        Walker walker = ScanMoveFigure.walkers(bed, shelf, 1, 1).getFirst();
        int most = 0;
        for (int i = 0; i < SCANS; i++) {
            most = Math.max(most, walker.statements());
        }
        bed.report()
                .add(Figure.aimed("statements of a scan that picks a unit", String.valueOf(most), "≤ 8", most <= 8));

        House house = bed.house().furnished(bed.workload(), 1);
        life(bed, house);
        house.orders(CHANNEL, "", bed.workload().orders());
        int wave = wave(bed, house);
        bed.report()
                .add(Figure.aimed("statements of a wave of 1,000 orders", String.valueOf(wave), "≤ 12", wave <= 12));
        bed.agrees(shelf);
        bed.agrees(house);
    }

    /** The five calls of W2. */
    private static void life(Bed bed, House house) throws IOException {
        Workload.Order order = bed.workload().fulfil().getFirst();
        String carrier = house.carrier(0);
        Map<String, Object> asked = house.order("one", order.no(), order.lines());
        asked.put("carrier", carrier);
        try (Wire wire = bed.api().wire()) {
            String no = told(bed, wire, "order", null, "/api/v1/orders", asked)
                    .path("orderNo")
                    .asText();
            told(
                    bed,
                    wire,
                    "wave",
                    10,
                    "/api/v1/waves",
                    Map.of("warehouse", house.code(), "select", Map.of("orders", List.of(no))));
            told(bed, wire, "pick", 11, "/api/v1/orders/" + no + "/pick", Map.of());
            String parcel = told(bed, wire, "pack", 14, "/api/v1/orders/" + no + "/pack", Map.of("grams", 1_500))
                    .path("no")
                    .asText();
            var leaving =
                    Map.of("warehouse", house.code(), "carrier", carrier, "parcels", List.of(parcel), "handover", true);
            told(bed, wire, "handover", 14, "/api/v1/manifests", leaving);
        }
    }

    private static JsonNode told(Bed bed, Wire wire, String call, @Nullable Integer most, String path, Object body)
            throws IOException {
        Wire.Answer answer = wire.post(path, JSON.writeValueAsString(body));
        bed.report().proves("the call " + call + " of one order is answered well", true, answer.status() < 300);
        String what = "statements of the call " + call + ", one order";
        String figure = String.valueOf(answer.statements());
        bed.report()
                .add(
                        most == null
                                ? Figure.told(what, figure, null)
                                : Figure.aimed(what, figure, "≤ " + most, answer.statements() <= most));
        return JSON.readTree(answer.body());
    }

    private static int wave(Bed bed, House house) throws IOException {
        try (Wire wire = bed.api().wire()) {
            Wire.Answer answer = wire.post(
                    "/api/v1/waves",
                    JSON.writeValueAsString(
                            Map.of("warehouse", house.code(), "select", Map.of("channel", CHANNEL, "max", 1_000))));
            bed.report().proves("status of the wave", 201, answer.status());
            return answer.statements();
        }
    }
}
