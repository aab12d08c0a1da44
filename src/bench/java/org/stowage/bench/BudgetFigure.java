package org.stowage.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;

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
        bed.report().add(Figure.told("statements of an order of three lines", String.valueOf(order(bed, house)), null));
        house.orders(CHANNEL, "", bed.workload().orders());
        int wave = wave(bed, house);
        bed.report()
                .add(Figure.aimed("statements of a wave of 1,000 orders", String.valueOf(wave), "≤ 12", wave <= 12));
        bed.agrees(shelf);
        bed.agrees(house);
    }

    private static int order(Bed bed, House house) throws IOException {
        Workload.Order order = bed.workload().fulfil().getFirst();
        try (Wire wire = bed.api().wire()) {
            Wire.Answer answer =
                    wire.post("/api/v1/orders", JSON.writeValueAsString(house.order("one", order.no(), order.lines())));
            bed.report().proves("status of the order", 201, answer.status());
            return answer.statements();
        }
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
