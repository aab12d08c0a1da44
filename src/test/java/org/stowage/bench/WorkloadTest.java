package org.stowage.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.stowage.kernel.Idempotency;

class WorkloadTest {

    private final Workload workload = Workload.ofSeed(Workload.SEED);

    @Test
    void isByteForByteWhatTheOtherSystemsWereMeasuredBy() {
        assertThat(workload.json().getBytes(StandardCharsets.US_ASCII)).hasSize(306_747);
        assertThat(HexFormat.of().formatHex(Idempotency.hash(workload.json())))
                .isEqualTo("8cb18dcddcbfa9f6a0f3ed2cf30149a23b3d1f6ff3d1a7a8b07ae179d667bdc7");
    }

    @Test
    void addsUpToTheKnownSums() {
        assertThat(workload.stock().stream().mapToInt(Workload.Stock::quantity).sum())
                .isEqualTo(70_821);
        assertThat(workload.orders().stream()
                        .flatMap(order -> order.lines().stream())
                        .mapToInt(Workload.Line::quantity)
                        .sum())
                .isEqualTo(9_061);
        assertThat(workload.receipts().stream().mapToInt(r -> r.lines().size()).sum())
                .isEqualTo(1_000);
        long differing = 0;
        for (int i = 0; i < workload.stock().size(); i++) {
            differing += workload.stock().get(i).quantity()
                            == workload.counts().get(i).quantity()
                    ? 0
                    : 1;
        }
        assertThat(differing).isEqualTo(366);
    }
}
