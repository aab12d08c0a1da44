package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.CarrierDocument;
import org.stowage.device.DeviceAddress;
import org.stowage.device.LinkKind;
import org.stowage.device.SimulatedComponent;
import org.stowage.device.SimulatedComponent.Mood;
import org.stowage.device.SimulatedComponentPort;
import org.stowage.device.SimulatedDevices;
import org.stowage.printing.PrintJob;
import org.stowage.printing.PrintJobs;
import org.stowage.printing.PrintState;
import org.stowage.shipping.ScriptedCarrier.Act;
import org.stowage.site.Warehouse;
import org.stowage.station.Devices;

/** Waybills that only a platform can draw, through its print component: a real WebSocket to a simulated one. */
@QuarkusTest
class PrintComponentIT {

    private static final String THEIRS =
            "{\"encryptedData\":\"AES:9+/=\",\"signature\":\"MD:7\",\"templateURL\":\"http://t/1\"}";

    @Inject
    PackingLine line;

    @Inject
    WaybillBench bench;

    @Inject
    ScriptedCarrier world;

    @Inject
    Packing packing;

    @Inject
    PrintJobs prints;

    @Inject
    Devices devices;

    @Inject
    SimulatedDevices simulated;

    private final SimulatedComponent component = new SimulatedComponent("GK888", document -> {});
    private SimulatedComponentPort port;
    private Warehouse warehouse;
    private Carrier carrier;
    private String iron;
    private long behind;

    @BeforeEach
    void open() throws IOException {
        port = SimulatedComponentPort.open("tcp:0", component);
        warehouse = line.warehouse(20, "WAY-TEA");
        carrier = bench.carrier();
        world.draws(new CarrierDocument(CarrierDocument.Format.PLATFORM, THEIRS.getBytes(StandardCharsets.UTF_8)));
        String where = "ws://127.0.0.1:" + port.number() + "#GK888";
        behind = device("behind", new DeviceAddress(LinkKind.COMPONENT, where, "print-component"));
        iron = UUID.randomUUID().toString();
        device("iron", new DeviceAddress(LinkKind.SIMULATED, iron, "simulated-printer"));
    }

    @AfterEach
    void close() throws IOException {
        port.close();
    }

    @Test
    void onlyWhatThePlatformDrawsGoesThroughItsComponentAndAsItCame() {
        Parcel parcel = labelled(Act.DOCUMENT);
        PrintJob sent = job(parcel, now -> now.status() == PrintState.SENT);
        assertThat(sent.deviceId()).isEqualTo(behind);
        until(() -> component.printed().size() == 1);
        assertThat(component.printed()).singleElement().satisfies(document -> {
            assertThat(document.path("documentID").asText()).isEqualTo(parcel.waybillNo());
            assertThat(document.path("contents").get(0)).hasToString(THEIRS);
        });
        assertThat(simulated.printed(iron)).isEmpty();

        Parcel ours = labelled(Act.FINE);
        job(ours, now -> now.status() == PrintState.SENT);
        until(() -> simulated.printed(iron).size() == 1);
        assertThat(component.printed()).hasSize(1);
        Api.asAdministrator()
                .body(Map.of("reason", "torn"))
                .post("/api/v1/parcels/" + ours.parcelNo() + "/reprint")
                .then()
                .statusCode(201);
        until(() -> simulated.printed(iron).size() == 2);
        assertThat(component.printed()).hasSize(1);
    }

    @Test
    void aComponentThatIsAwayKeepsTheLabelInTheQueue() throws IOException {
        int number = port.number();
        port.close();
        Parcel parcel = labelled(Act.DOCUMENT);
        job(parcel, now -> now.status() == PrintState.QUEUED && now.cause() != null);
        port = SimulatedComponentPort.open("tcp:" + number, component);
        until(() -> component.printed().size() == 1);
        job(parcel, now -> now.status() == PrintState.SENT);
    }

    @Test
    void aTaskThatItCallsFailedIsAQuestionAndNeverSentAgain() {
        component.be(Mood.FAILS);
        Parcel parcel = labelled(Act.DOCUMENT);
        PrintJob asks = job(parcel, now -> now.status() == PrintState.UNKNOWN);
        component.be(Mood.PRINTS);
        Parcel next = labelled(Act.DOCUMENT);
        until(() -> !component.printed().isEmpty());
        job(next, now -> now.status() == PrintState.SENT);
        assertThat(prints.list(warehouse.id(), null, parcel.document(), Long.MAX_VALUE, 5))
                .extracting(PrintJob::id)
                .containsExactly(asks.id());
        assertThat(component.printed()).hasSize(1);
    }

    @Test
    void aRefusedTaskWaitsAndIsTriedAgain() {
        component.be(Mood.REFUSES);
        Parcel parcel = labelled(Act.DOCUMENT);
        PrintJob waits = job(parcel, now -> now.status() == PrintState.QUEUED && now.problem() != null);
        assertThat(waits.problem()).contains("template");
        component.be(Mood.PRINTS);
        job(parcel, now -> now.status() == PrintState.SENT);
    }

    private static void until(BooleanSupplier arrived) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!arrived.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            WaybillBench.sleep();
        }
    }

    private long device(String name, DeviceAddress where) {
        return devices.create(warehouse.id(), null, name, "printer", where).id();
    }

    private Parcel labelled(Act act) {
        Parcel full = bench.full(warehouse, carrier, line.desk(warehouse));
        world.script(full.parcelNo(), act);
        packing.weigh(warehouse.id(), full.id(), null, 300, line.desk(warehouse));
        return bench.when(full, now -> now.status() == ParcelStatus.LABELLED);
    }

    /** The newest job of the parcel, as soon as it is so far. */
    private PrintJob job(Parcel parcel, Predicate<PrintJob> arrived) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (true) {
            PrintJob now = prints.list(warehouse.id(), null, parcel.document(), Long.MAX_VALUE, 1)
                    .getFirst();
            if (arrived.test(now)) {
                return now;
            }
            assertThat(Instant.now()).as("still %s", now).isBefore(end);
            WaybillBench.sleep();
        }
    }
}
