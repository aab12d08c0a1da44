package org.stowage.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.PageCall;
import org.stowage.access.Actor;
import org.stowage.shipping.Parcel;
import org.stowage.site.Warehouse;

/** One van takes parcels of all owners: whoever serves some owners only reads of none of it, as if there were none. */
@QuarkusTest
class DoorOwnersIT {

    @Inject
    Door door;

    @Inject
    Alarms alarms;

    private Warehouse at;
    private String carrier = "";
    private String no = "";
    private Parcel parcel;
    private String theirs = "";

    @BeforeEach
    void aManifestAndSomebodyOfOneOwner() {
        at = door.warehouse(3);
        carrier = door.carrier();
        parcel = door.packed(at, carrier);
        no = Api.asAdministrator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("warehouse", at.code(), "carrier", carrier, "parcels", List.of(parcel.parcelNo())))
                .post("/api/v1/manifests")
                .then()
                .statusCode(201)
                .extract()
                .path("no");
        String owner = "O" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        Api.asAdministrator()
                .body(Map.of("code", owner, "name", "Somebody else"))
                .post("/api/v1/owners")
                .then()
                .statusCode(201);
        theirs = Api.tokenOf(Map.of(
                "login",
                "own-" + UUID.randomUUID(),
                "name",
                "Of one owner",
                "language",
                "en",
                "roles",
                List.of("manager"),
                "warehouses",
                List.of(at.code()),
                "owners",
                List.of(owner)));
    }

    @Test
    void listsAreEmptyAndManifestsAndSheetsAreNotThere() {
        String list = "/api/v1/manifests?warehouse=" + at.code();
        Api.asAdministrator().get(list).then().body("items.no", equalTo(List.of(no)));
        Api.as(theirs).get(list).then().statusCode(200).body("items", empty());
        Api.as(theirs)
                .get("/api/v1/manifests/{no}", no)
                .then()
                .statusCode(404)
                .body("code", equalTo("manifest-unknown"));
        for (String format : List.of("pdf", "csv", "xlsx")) {
            Api.as(theirs)
                    .get("/api/v1/reports/manifest.{format}?manifest={no}", format, no)
                    .then()
                    .statusCode(404);
        }
        Api.as(theirs).get("/api/v1/manifests/{no}/picked-up", no).then().statusCode(404);
        assertThat(PageCall.open(theirs, "/manifests?warehouse=" + at.code())).doesNotContain(no, carrier);
        assertThat(PageCall.get(theirs, "/manifests/" + no).statusCode()).isEqualTo(404);
    }

    @Test
    void nothingIsLoadedOrHandedOverByThem() {
        String other = door.packed(at, carrier).parcelNo();
        act("/api/v1/manifests/" + no + "/parcels", Map.of("parcels", List.of(other)), 404);
        act("/api/v1/manifests/" + no + "/handover", Map.of(), 404);
        act("/api/v1/manifests", Map.of("warehouse", at.code(), "carrier", carrier), 403);
        assertThat(PageCall.send(theirs, "/manifests?warehouse=" + at.code(), Map.of("carrier", carrier))
                        .statusCode())
                .isEqualTo(403);
        Api.asAdministrator()
                .get("/api/v1/manifests/{no}", no)
                .then()
                .body("status", equalTo("open"))
                .body("parcels", hasSize(1));
    }

    @Test
    void theDialogOfTheVanIsClosedToThem() {
        Api.as(theirs)
                .body(Map.of(
                        "scanId",
                        UUID.randomUUID(),
                        "warehouse",
                        at.code(),
                        "raw",
                        "C-LOAD",
                        "source",
                        "scan",
                        "happenedAt",
                        Instant.now().toString()))
                .post("/api/v1/scans")
                .then()
                .statusCode(200)
                .body("message.code", equalTo("not-allowed"))
                .body("tone", equalTo("bad"))
                .body("step", not("manifest"));
    }

    @Test
    void alarmsNameNoParcelToThem() {
        Api.as(theirs)
                .get("/api/v1/shipping/alarms?warehouse=" + at.code())
                .then()
                .statusCode(200)
                .body("items", empty());
        assertThat(alarms.of(at, Instant.now(), Actor.SYSTEM)).isEqualTo(alarms.of(at, Instant.now()));
    }

    private void act(String address, Map<String, ?> body, int status) {
        Api.as(theirs)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(address)
                .then()
                .statusCode(status);
    }
}
