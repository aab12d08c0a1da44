package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.stowage.Books;
import org.stowage.carrier.Carrier;
import org.stowage.kernel.Problem;
import org.stowage.printing.PrintJobs;
import org.stowage.shipping.ScriptedCarrier.Act;
import org.stowage.site.Warehouse;

/**
 * Many parcels, and whatever may happen to each: duplicates 0, lost 0, wrong label on a parcel 0. The seed is printed; {@code
 * -Dstowage.test.seed=} runs the same again, {@code -Dstowage.test.long=true} takes 1,000 parcels instead of 200.
 */
@QuarkusTest
class WaybillStormIT {

    private static final Logger LOG = Logger.getLogger(WaybillStormIT.class);
    private static final int PARCELS = Boolean.getBoolean("stowage.test.long") ? 1_000 : 200;
    private static final List<Act> TROUBLE = List.of(
            Act.FINE, Act.FINE, Act.FINE, Act.DROP_REPLY, Act.LOSE_REQUEST, Act.BREAK, Act.REFUSE, Act.UNREACHABLE);

    @Inject
    PackingLine line;

    @Inject
    WaybillBench bench;

    @Inject
    ScriptedCarrier world;

    @Inject
    Packing packing;

    @Inject
    Labelling labelling;

    @Inject
    PrintJobs prints;

    @Inject
    Books books;

    @Test
    void everyParcelEndsWithOneNumberAndItsOwnLabel() throws Exception {
        long seed = Long.getLong("stowage.test.seed", System.nanoTime());
        LOG.infof("waybill storm: seed %d, %d parcels", seed, PARCELS);
        Warehouse warehouse = line.warehouse(PARCELS, "WAY-TEA");
        Carrier carrier = bench.carrier();
        List<Future<Parcel>> all = new ArrayList<>();
        try (var desks = Executors.newFixedThreadPool(6)) {
            Random random = new Random(seed);
            for (int i = 0; i < PARCELS; i++) {
                long own = random.nextLong();
                all.add(desks.submit(() -> bench.alone(() -> one(warehouse, carrier, new Random(own)))));
            }
        }
        Set<String> numbers = new HashSet<>();
        for (Future<Parcel> each : all) {
            proven(warehouse, each.get(), numbers);
        }
        assertThat(books.check().ok()).isTrue();
    }

    /** A parcel's day: weighed by somebody hasty, perhaps under a new address, perhaps refunded. */
    private Parcel one(Warehouse warehouse, Carrier carrier, Random random) {
        PackDesk desk = line.desk(warehouse);
        Parcel parcel = bench.full(warehouse, carrier, desk);
        world.script(
                parcel.parcelNo(),
                random.ints(random.nextInt(4), 0, TROUBLE.size())
                        .mapToObj(TROUBLE::get)
                        .toArray(Act[]::new));
        for (int i = 0; i <= random.nextInt(3); i++) {
            packing.weigh(warehouse.id(), parcel.id(), null, 200 + i, desk);
        }
        switch (random.nextInt(5)) {
            case 0 -> line.stop(warehouse, bench.orderNo(parcel));
            case 1 -> readdressed(parcel, desk);
            case 2 -> bench.leaseEnds(parcel);
            default -> {}
        }
        return settled(parcel, desk);
    }

    private void readdressed(Parcel parcel, PackDesk desk) {
        try {
            labelling.renew(parcel.warehouseId(), parcel.id(), desk);
        } catch (Problem refused) {
            // no number, and none on the way: it was refused just now
            assertThat(refused).hasMessageContaining("no-waybill");
        }
    }

    /** What the carrier refuses is asked for again, until there is a number or the order is over. */
    private Parcel settled(Parcel parcel, PackDesk desk) {
        while (true) {
            Parcel now = bench.when(
                    parcel,
                    each -> each.status() == ParcelStatus.LABELLED
                            || !each.waybill().isOnTheWay());
            if (!now.waybillState().equals("refused")) {
                return now;
            }
            try {
                packing.askAgain(now.warehouseId(), now.id(), desk);
            } catch (Problem stopped) {
                assertThat(stopped).hasMessageContaining("order-stopped");
                return now;
            }
        }
    }

    private void proven(Warehouse warehouse, Parcel parcel, Set<String> numbers) {
        List<String> live = world.live(parcel.parcelNo());
        String no = parcel.waybillNo();
        if (no == null) {
            assertThat(parcel.waybillState()).as("%s", parcel).isIn("void", "refused");
            assertThat(live).as("nothing is left at the carrier of %s", parcel).isEmpty();
            return;
        }
        assertThat(live).as("%s", parcel).containsExactly(no);
        assertThat(bench.live(parcel)).as("%s", parcel).containsExactly(no);
        assertThat(numbers.add(no)).as("%s is on one parcel", no).isTrue();
        assertThat(prints.content(warehouse.id(), parcel.document())
                        .orElseThrow()
                        .data())
                .as("the label of %s", parcel)
                .containsEntry("waybillNo", no)
                .containsEntry("parcelNo", parcel.document());
    }
}
