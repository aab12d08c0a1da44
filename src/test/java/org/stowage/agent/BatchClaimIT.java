package org.stowage.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stowage.TestDatabaseResource;
import org.stowage.device.Printed;
import org.stowage.device.Printed.Outcome;
import org.stowage.device.Profiles;
import org.stowage.device.Strip;
import org.stowage.kernel.Sql;
import org.stowage.station.Device;
import org.stowage.station.Devices;
import org.stowage.station.StationPrinters;

/** Several labels for one printer, and what goes wrong between the look at it and the first byte. */
@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
class BatchClaimIT {

    @Inject
    StationPrinters printers;

    @Inject
    Devices devices;

    @Inject
    Profiles profiles;

    @Inject
    Sql sql;

    private final List<Printed> ended = new ArrayList<>();
    private int taken;

    @Test
    void aPrinterThatAnAgentTookOverMeanwhileGetsNoBatchFromHere() throws Exception {
        var yard = new AgentYard("AGBC1");
        Device printer = plug(yard, "zebra-zt410");
        try (var agent = BareAgent.welcomed(yard, yard.token(), "desk")) {
            assertThat(agent.closed()).isFalse();
            assertThat(printers.batch(printer)).isOne();
            assertThat(printers.print(printer, claim(() -> {}))).isEmpty();
        }
        assertThat(taken).isZero();
        assertThat(ended).isEmpty();
    }

    @Test
    void whateverHappensEachLabelOfABatchHasAnEnd() throws Exception {
        Path file = profiles.file("printer-that-vanishes");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, profiles.text("zebra-zt410").replace("name: zebra-zt410", "name: printer-that-vanishes"));
        Device printer = plug(new AgentYard("AGBC2"), "printer-that-vanishes");
        List<Printed> labels = printers.print(printer, claim(() -> delete(file)));
        assertThat(taken).isOne();
        assertThat(labels).hasSize(3).extracting(Printed::outcome).containsOnly(Outcome.UNKNOWN);
        assertThat(ended).isEqualTo(labels);
    }

    private StationPrinters.BatchClaim claim(Runnable meanwhile) {
        return new StationPrinters.BatchClaim() {
            @Override
            public Strip take() {
                taken++;
                meanwhile.run();
                return new Strip(List.of(new Strip.Piece(new byte[] {' '}, 3)));
            }

            @Override
            public void ended(List<Printed> labels) {
                ended.addAll(labels);
            }
        };
    }

    private Device plug(AgentYard yard, String profile) {
        long device = yard.plug("printer", profile, "tcp", "127.0.0.1:9");
        long warehouse = sql.statement("select id from warehouse where code = :code")
                .bind("code", yard.warehouse)
                .one(Long.class);
        return devices.get(warehouse, device);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
