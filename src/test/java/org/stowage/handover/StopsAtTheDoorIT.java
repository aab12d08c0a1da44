package org.stowage.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.stowage.access.Role;
import org.stowage.shipping.Parcel;
import org.stowage.shipping.ParcelStatus;
import org.stowage.shipping.Parcels;
import org.stowage.site.Warehouse;
import org.stowage.task.Reply;
import org.stowage.task.ScanDesk;
import org.stowage.task.Scanner;

/** Every reason for which an order may be stopped, at the bag and at the van: nothing goes on, and the way on is told. */
@QuarkusTest
class StopsAtTheDoorIT {

    private static final Map<String, String> MATRIX = new TreeMap<>(Map.of(
            "cancelled", "order-stopped",
            "refund", "order-stopped",
            "line", "stopped-line",
            "address", "stopped-label",
            "carrier", "stopped-label",
            "item", "stopped-item",
            "remark", "stopped-notes",
            "gift", "stopped-notes",
            "invoice", "stopped-notes",
            "frozen", "stopped-frozen"));

    @Inject
    Door door;

    @Inject
    ScanDesk desk;

    @Inject
    Parcels parcels;

    @Test
    void eachReasonIsToldAtTheBagAndAtTheVan() {
        Warehouse warehouse = door.warehouse(20);
        String carrier = door.carrier();
        Scanner bagger = new Scanner(desk, warehouse.code(), Locale.ENGLISH, Role.PACKER);
        bagger.scan("C-BAG");
        bagger.scan("H-" + warehouse.code() + "-BAG");
        Scanner loader = new Scanner(desk, warehouse.code(), Locale.SIMPLIFIED_CHINESE, Role.PACKER);
        loader.scan("C-LOAD");
        loader.scan(carrier);
        MATRIX.forEach((reason, code) -> {
            Parcel parcel = door.packed(warehouse, carrier);
            door.stop(parcel, warehouse.id(), reason);
            refused(bagger.scan("P-" + parcel.parcelNo()), reason, code);
            refused(loader.scan("P-" + parcel.parcelNo()), reason, code);
            refused(loader.scan(String.valueOf(parcel.waybillNo())), reason, code);
            assertThat(parcels.get(warehouse.id(), parcel.parcelNo()).status()).isEqualTo(ParcelStatus.CLOSED);
        });
        Reply nothing = loader.scan("C-DONE");
        assertThat(Objects.requireNonNull(nothing.message()).code()).isEqualTo("manifest-empty");
    }

    private static void refused(Reply reply, String reason, String code) {
        assertThat(Objects.requireNonNull(reply.message()).code()).as(reason).isEqualTo(code);
        assertThat(Objects.requireNonNull(reply.message()).text()).contains(reason);
    }
}
