package org.stowage.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.device.SimulatedDevices;
import org.stowage.kernel.Sql;

/** A printer gets no label larger than its paper, and prints its calibration label as dark as somebody tries. */
@QuarkusTest
class LoadedMediaIT {

    @Inject
    Sql sql;

    @Inject
    Labels labels;

    @Inject
    PrintWorker worker;

    @Inject
    SimulatedDevices simulated;

    @Inject
    ObjectMapper json;

    @Test
    void aWaybillTooLongForTheLoadedPaperIsRefusedByNameAndNothingIsSent() throws JsonProcessingException {
        Api.found("LM1");
        String address = "lm1-" + UUID.randomUUID();
        plug("LM1", "Desk 1", "printer", "simulated-printer", address);
        long job = queued("LM1", "waybill-100x180");
        worker.wake();
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!status(job).equals("failed")) {
            assertThat(Instant.now()).as(status(job)).isBefore(end);
        }
        assertThat(sql.statement("select problem from print_job where id = :id")
                        .bind("id", job)
                        .one(String.class))
                .contains("waybill-100x180", "100 × 180", "Desk 1", "100 × 150");
        assertThat(simulated.printed(address)).isEmpty();
    }

    @Test
    void printsTheCalibrationLabelAsDarkAndAsOftenAsItIsTried() {
        Api.found("LM2");
        String address = "lm2-" + UUID.randomUUID();
        int printer = plug("LM2", "Desk 2", "printer", "simulated-printer", address);
        Api.asAdministrator()
                .body(Map.of("darkness", 25, "speed", 4, "copies", 2))
                .post("/api/v1/devices/" + printer + "/calibration?warehouse=LM2")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("sent"), "darkness", equalTo(25), "bytes", greaterThan(500));
        List<BurntLabel> paper = ZplPaper.read(simulated.printed(address).getLast());
        assertThat(paper).hasSize(1);
        assertThat(paper.getFirst().darkness()).isEqualTo(25);
        assertThat(paper.getFirst().speed()).isEqualTo(4);
        assertThat(paper.getFirst().copies()).isEqualTo(2);
    }

    @Test
    void refusesADarknessThatTheLanguageDoesNotHave() {
        Api.found("LM3");
        int printer = plug("LM3", "Desk 3", "printer", "simulated-printer", "lm3-" + UUID.randomUUID());
        Api.asAdministrator()
                .body(Map.of("darkness", 99))
                .post("/api/v1/devices/" + printer + "/calibration?warehouse=LM3")
                .then()
                .statusCode(422)
                .body("code", equalTo("print-darkness-outside"));
        int scanner = plug("LM3", "Scanner", "scanner", "simulated-scanner", "lm3s-" + UUID.randomUUID());
        Api.asAdministrator()
                .body(Map.of())
                .post("/api/v1/devices/" + scanner + "/calibration?warehouse=LM3")
                .then()
                .statusCode(422)
                .body("code", equalTo("not-a-printer"));
    }

    private static int plug(String warehouse, String name, String kind, String profile, String address) {
        return Api.asAdministrator()
                .body(Map.of(
                        "warehouse", warehouse,
                        "name", name,
                        "kind", kind,
                        "profile", profile,
                        "link", "simulated",
                        "address", address))
                .post("/api/v1/devices")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private long queued(String warehouse, String label) throws JsonProcessingException {
        return sql.statement("""
                        insert into print_job (warehouse_id, document, label, data, requested_by)
                        select id, 'P-LM', :label, cast(:data as jsonb), 1 from warehouse where code = :code
                        returning id
                        """)
                .bind("label", label)
                .bind("data", json.writeValueAsString(labels.sample(label)))
                .bind("code", warehouse)
                .one(Long.class);
    }

    private String status(long job) {
        return sql.statement("select status from print_job where id = :id")
                .bind("id", job)
                .one(String.class);
    }
}
