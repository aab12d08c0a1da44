package org.stowage.stock;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Runs the proof by itself and closes each bucket that does not agree: metrics {@code stowage_proof_mismatches} and
 * {@code stowage_proof_check_seconds}, a line in the log that names the rows, and a detail of the health answer. A mismatch
 * does not take the service off the floor: it is shown, not hidden behind a restart.
 */
@Default
@Readiness
@ApplicationScoped
public class ProofWatch implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(ProofWatch.class);

    private final Proof proof;
    private final Repairs repairs;
    private final MeterRegistry metrics;
    private final AtomicLong mismatches = new AtomicLong();
    private volatile Instant checkedAt = Instant.EPOCH;
    private volatile Map<String, Long> perWarehouse = Map.of();

    ProofWatch(Proof proof, Repairs repairs, MeterRegistry metrics) {
        this.proof = proof;
        this.repairs = repairs;
        this.metrics = metrics;
        metrics.gauge("stowage.proof.mismatches", mismatches);
    }

    @Scheduled(
            every = "${stowage.proof.every}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void recent() {
        note(timed("recent", proof::checkRecent));
    }

    @Scheduled(cron = "0 15 4 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void nightly() {
        note(timed("whole", proof::check));
    }

    /** Rows of this warehouse at fault when the books were last compared; 0 also before the first time. */
    public long mismatches(String warehouseCode) {
        return perWarehouse.getOrDefault(warehouseCode, 0L);
    }

    private ProofReport timed(String kind, Supplier<ProofReport> check) {
        return metrics.timer("stowage.proof.check", "kind", kind).record(check);
    }

    private void note(ProofReport report) {
        perWarehouse = report.checks().stream()
                .collect(Collectors.groupingBy(
                        ProofReport.Line::warehouse,
                        Collectors.summingLong(line -> line.mismatches().size())));
        mismatches.set(report.checks().stream()
                .mapToLong(line -> line.mismatches().size())
                .sum());
        checkedAt = report.checkedAt();
        report.checks().stream().filter(line -> !line.mismatches().isEmpty()).forEach(this::close);
    }

    private void close(ProofReport.Line line) {
        List<ProofCheck.Mismatch> found = line.mismatches();
        LOG.errorf("%s in %s: %d rows, the first: %s", line.name(), line.warehouse(), found.size(), found.getFirst());
        found.stream()
                .map(ProofCheck.Mismatch::at)
                .filter(at -> at != null && at.readOnlySince() == null)
                .forEach(at -> {
                    if (repairs.close(line.warehouseId(), at.bucket())) {
                        LOG.errorf("%s is read-only in %s until a manager accepts its repair", at, line.warehouse());
                    }
                });
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("stock-proof")
                .up()
                .withData("mismatches", mismatches.get())
                .withData("checkedAt", checkedAt.toString())
                .build();
    }
}
