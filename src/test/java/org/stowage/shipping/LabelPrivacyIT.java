package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.carrier.Carriers;
import org.stowage.carrier.NewCarrier;
import org.stowage.carrier.NewCarrier.NewRange;
import org.stowage.kernel.Sql;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.printing.PrintJobs;
import org.stowage.site.Warehouse;

/** People on labels: masked, but for carriers that demand them in clear; and nowhere else. */
@QuarkusTest
class LabelPrivacyIT {

    private static final List<String> CLEAR = List.of("王小明", "13812341234", "301室");

    @Inject
    PackingLine line;

    @Inject
    Packing packing;

    @Inject
    Carriers carriers;

    @Inject
    PrintJobs prints;

    @Inject
    Sql sql;

    @Test
    void masksUnlessAManagerSaidThatTheCarrierDemandsClearData() {
        Warehouse warehouse = line.warehouse(50, "PRIV-TEA");
        String carrier = carrier("waybill-100x150");
        assertThat(shown(parcel(warehouse, carrier))).containsExactly("王**", "1*******234", "杭州市文一西路1500号3幢*室");

        String manager = Api.tokenOf(Map.of(
                "login", "priv" + System.nanoTime(), "name", "M", "language", "en", "roles", List.of("manager")));
        String packer = Api.tokenOf(Map.of(
                "login", "privp" + System.nanoTime(), "name", "P", "language", "en", "roles", List.of("packer")));
        String path = "/api/v1/carriers/" + carrier + "/privacy";
        Api.as(packer).body(Map.of("clearData", true)).post(path).then().statusCode(403);
        Api.as(manager).body(Map.of()).post(path).then().statusCode(422);
        Api.as(manager).body(Map.of("clearData", true)).post(path).then().statusCode(200);
        assertThat(shown(parcel(warehouse, carrier))).containsExactly("王小明", "13812341234", "杭州市文一西路1500号3幢301室");
        Api.as(manager).body(Map.of("clearData", true)).post(path).then().statusCode(200);
        Api.as(manager).body(Map.of("clearData", false)).post(path).then().statusCode(200);
        assertThat(shown(parcel(warehouse, carrier))).containsExactly("王**", "1*******234", "杭州市文一西路1500号3幢*室");

        assertThat(sql.statement("""
                        select detail ->> 'before' || ' to ' || (detail ->> 'after') from audit
                         where act = 'carrier.clear-data' and subject = :carrier and operator_id > 0 order by id
                        """).bind("carrier", carrier).list(String.class))
                .containsExactly("false to true", "true to false");
    }

    @Test
    void neitherJobsNorRefusalsNorTheLogNameAPerson() {
        Warehouse warehouse = line.warehouse(50, "PRIV-TEA");
        Api.asAdministrator()
                .body(Map.of(
                        "warehouse",
                        warehouse.code(),
                        "name",
                        "Nowhere",
                        "kind",
                        "printer",
                        "profile",
                        "simulated-printer",
                        "link",
                        "simulated",
                        "address",
                        "priv-" + UUID.randomUUID()))
                .post("/api/v1/devices")
                .then()
                .statusCode(201);
        // a design that the house does not have: the job fails, and says so
        String carrier = carrier("waybill-of-nobody");
        sql.statement("update carrier set settings = jsonb_set(settings, '{clearData}', 'true') where code = :code")
                .bind("code", carrier)
                .update();
        var said = new StringBuffer();
        Handler ear = ear(said);
        Logger root = Logger.getLogger("");
        root.addHandler(ear);
        String jobs;
        try {
            Parcel parcel = parcel(warehouse, carrier);
            Api.asAdministrator()
                    .get("/api/v1/parcels/" + parcel.parcelNo() + "/label?format=zpl")
                    .then()
                    .statusCode(404);
            jobs = failed(warehouse);
            assertThat(jobs).contains(parcel.document(), "waybill-of-nobody");
        } finally {
            root.removeHandler(ear);
        }
        String page = Api.asAdministrator()
                .accept("text/html")
                .get("/print/jobs?warehouse=" + warehouse.code())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(CLEAR).noneMatch(jobs::contains).noneMatch(page::contains).noneMatch(said.toString()::contains);
    }

    /** The list once the job has come to its end. */
    private static String failed(Warehouse warehouse) {
        String jobs = "";
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
                !jobs.contains("failed") && System.nanoTime() < end; ) {
            jobs = Api.asAdministrator()
                    .get("/api/v1/print-jobs?warehouse=" + warehouse.code())
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
        }
        return jobs;
    }

    private static Handler ear(StringBuffer said) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.append(line.getMessage())
                        .append(line.getThrown())
                        .append(List.of(line.getParameters() == null ? new Object[0] : line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private List<Object> shown(Parcel parcel) {
        Map<String, Object> data = prints.content(parcel.warehouseId(), parcel.document())
                .orElseThrow()
                .data();
        return List.of(data.get("receiverName"), data.get("receiverPhone"), data.get("receiverAddress"));
    }

    private Parcel parcel(Warehouse warehouse, String carrier) {
        String no = line.picked(warehouse, carrier, NewLine.of("PRIV-TEA", 1));
        return packing.pack(warehouse.id(), no, new PackAct(null, 400), line.desk(warehouse));
    }

    private String carrier(String label) {
        String code = "V" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        return carriers.create(new NewCarrier(
                        code,
                        "Carrier " + code,
                        null,
                        label,
                        null,
                        List.of(new NewRange(code, "", 8, "none", 1L, 100L))))
                .code();
    }
}
