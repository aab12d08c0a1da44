package org.stowage.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stowage.PageCall;
import org.stowage.TestDatabaseResource;
import org.stowage.kernel.Sql;
import org.stowage.shipping.Manifest;
import org.stowage.shipping.Manifests;
import org.stowage.shipping.Parcel;
import org.stowage.site.Warehouse;

/** A closed parcel on the problem shelf goes onto no manifest: nobody looks for it at the door, no van misses it. */
@QuarkusTest
class ShelfAtDoorIT {

    private static final String TO_LOAD = "parcels wait to be loaded";

    @Inject
    Door door;

    @Inject
    PaperSql paper;

    @Inject
    ManifestPageSql page;

    @Inject
    AlarmSql alarms;

    @Inject
    Manifests manifests;

    @Inject
    Sql sql;

    @Test
    void aParcelOnTheProblemShelfWaitsNotAtTheDoor() {
        Warehouse warehouse = door.warehouse(5);
        String carrier = door.carrier();
        Parcel parcel = door.packed(warehouse, carrier);
        Manifest manifest = manifests.open(warehouse.key(), carrier, 1);
        assertThat(seen(warehouse, manifest)).containsExactly(1L, 1L, 1L);
        assertThat(PageCall.open(TestDatabaseResource.TOKEN, "/?warehouse=" + warehouse.code()))
                .contains(TO_LOAD);

        change("""
                insert into problem_shelf (warehouse_id, order_id, parcel_id, location_id, reason, put_by)
                select warehouse_id, order_id, id, location_id, 'WEIGHT', 1 from parcel where parcel_no = :value
                """, parcel.parcelNo());
        assertThat(seen(warehouse, manifest)).containsExactly(0L, 0L, 0L);
        assertThat(PageCall.open(TestDatabaseResource.TOKEN, "/?warehouse=" + warehouse.code()))
                .doesNotContain(TO_LOAD);

        change(
                "update problem_shelf set ended_at = now() where parcel_id ="
                        + " (select id from parcel where parcel_no = :value)",
                parcel.parcelNo());
        assertThat(seen(warehouse, manifest)).containsExactly(1L, 1L, 1L);
    }

    /** Told as missing at the hand-over, as waiting on the page of doors, and as too late for its van. */
    private List<Long> seen(Warehouse warehouse, Manifest manifest) {
        return List.of(
                (long) paper.missing(manifest).size(),
                page.doors(warehouse.id()).stream()
                        .mapToLong(ManifestPageSql.Door::waiting)
                        .sum(),
                (long) alarms.before(
                                warehouse.id(),
                                List.of(manifest.carrier()),
                                List.of(Instant.now().plusSeconds(60)),
                                10)
                        .size());
    }

    private void change(String statement, String value) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.statement(statement).bind("value", value).update());
    }
}
