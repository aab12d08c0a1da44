package org.stowage.story;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.stowage.story.ReplaySamples.Call;

/** What people do to print jobs and to the queues of printers. */
final class ReplayPrints {

    private ReplayPrints() {}

    static void samples(Map<String, Function<ReplayYard, Call>> samples) {
        samples.put("POST /api/v1/printers/{id}/pause", yard -> queue(printer(yard), "pause", Map.of("reason", "x")));
        samples.put("POST /api/v1/printers/{id}/resume", yard -> queue(paused(yard), "resume", Map.of()));
        samples.put("POST /api/v1/printers/{id}/move", yard -> {
            long from = paused(yard);
            waiting(yard, from, "queued");
            return queue(from, "move", Map.of("printer", paused(yard)));
        });
        samples.put(
                "POST /api/v1/print-jobs/{id}/cancel", yard -> job(yard, "queued", "cancel", Map.of("reason", "x")));
        samples.put("POST /api/v1/print-jobs/{id}/front", yard -> job(yard, "queued", "front", Map.of()));
        samples.put(
                "POST /api/v1/print-jobs/{id}/reprint",
                yard -> job(yard, "confirmed", "reprint", Map.of("reason", "x")));
        samples.put("POST /api/v1/print-jobs/move", yard -> {
            long printer = paused(yard);
            List<Long> jobs = List.of(waiting(yard, printer, "failed"));
            return new Call(
                    "/api/v1/print-jobs/move", Map.of("warehouse", ReplayYard.HOUSE, "jobs", jobs, "printer", printer));
        });
        samples.put("POST /api/v1/print/batches", yard -> {
            List<String> parcels = List.of(yard.packed());
            long printer = paused(yard);
            yard.sql
                    .statement("update print_job set status = 'cancelled' where document = :document")
                    .bind("document", "P-" + parcels.getFirst())
                    .update();
            return new Call(
                    "/api/v1/print/batches",
                    Map.of("warehouse", ReplayYard.HOUSE, "documents", parcels, "printer", printer));
        });
    }

    private static Call queue(long printer, String act, Map<String, ?> body) {
        String path = "/api/v1/printers/" + printer + "/" + act + "?warehouse=" + ReplayYard.HOUSE;
        return new Call(path, body.isEmpty() ? null : body);
    }

    private static Call job(ReplayYard yard, String status, String act, Map<String, ?> body) {
        long id = waiting(yard, paused(yard), status);
        return new Call("/api/v1/print-jobs/" + id + "/" + act, body.isEmpty() ? null : body);
    }

    private static long printer(ReplayYard yard) {
        return yard.api
                .post("/api/v1/devices", yard.device("printer", yard.fresh("Printer ")))
                .path("id")
                .asLong();
    }

    private static long paused(ReplayYard yard) {
        long id = printer(yard);
        yard.api.post(
                "/api/v1/printers/" + id + "/pause?warehouse=" + ReplayYard.HOUSE,
                Map.of("reason", "it stays to be seen"));
        return id;
    }

    /** A job of this printer, as if it had come so far; what is heard of it still is of an older sending. */
    private static long waiting(ReplayYard yard, long printer, String status) {
        long id = yard.unknownJob();
        yard.sql
                .statement("""
                        update print_job set status = :status, printer_id = :printer, sending = sending + 1 where id = :id
                        """)
                .bind("status", status)
                .bind("printer", printer)
                .bind("id", id)
                .update();
        return id;
    }
}
