package org.stowage.integration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Statistics;

/**
 * Files coming in. A file is read to its end before anything of it is done; then its documents go in by the chunk, each
 * chunk in a transaction that also keeps the place, so that a killed run goes on where it stood.
 */
@ApplicationScoped
public class Imports {

    /** Larger files are refused. */
    public static final long LARGEST_FILE = 64L << 20;

    /** Hears how far a run has come. */
    @FunctionalInterface
    public interface Progress {
        /** @param done documents that are in, or rejected, since the file's first one */
        void documents(long done);
    }

    /** What can come in. @param columns those of our own files, the needed ones marked */
    record Kind(String name, List<Column> columns) {}

    private final List<Intake> intakes;
    private final Mappings mappings;
    private final ImportRunSql runs;
    private final ImportChunks chunks;
    private final Statistics statistics;
    private final ObjectMapper json;

    Imports(
            @All List<Intake> intakes,
            Mappings mappings,
            ImportRunSql runs,
            ImportChunks chunks,
            Statistics statistics,
            ObjectMapper json) {
        this.intakes = intakes;
        this.mappings = mappings;
        this.runs = runs;
        this.chunks = chunks;
        this.statistics = statistics;
        this.json = json;
    }

    /** In the order in which a new house needs them. */
    List<Kind> kinds() {
        List<String> order = List.of(
                "items", "locations", "packaging", "stock", "orders", "receipts", "counts", "tariffs", "tracking");
        return intakes.stream()
                .map(intake -> new Kind(
                        intake.kind(),
                        intake.columns().stream().filter(Column::open).toList()))
                .sorted(Comparator.comparingInt(kind -> order.indexOf(kind.name())))
                .toList();
    }

    public ImportResult run(ImportRequest request) {
        return run(request, done -> {});
    }

    /**
     * Call outside any transaction. Blocks until the last row is settled.
     *
     * @throws Problem where the file as a whole is refused; then nothing of it was done
     */
    public ImportResult run(ImportRequest request, Progress progress) {
        Intake intake = intake(request.kind());
        Mapping mapping = mappings.named(request.mapping(), request.kind());
        Documents documents = new Documents(open(request.file()), intake, mapping);
        Intake.Context context =
                new Intake.Context(request.actor(), request.warehouse(), mapping, request.dryRun(), new DryOrders());
        if (request.dryRun()) {
            Tally tally = new ImportRun(intake, chunks, context, null, progress).apply(documents);
            return new ImportResult(
                    documents.rows(), tally.created(), tally.updated(), tally.unchanged(), tally.rejected(), false);
        }
        ImportRunSql.Run run = begin(request, documents.rows());
        if (run.isDone()) {
            return result(run, true);
        }
        ImportRunSql.Stand from = new ImportRunSql.Stand(run.id(), run.place(), documents.count());
        ImportRun going = new ImportRun(intake, chunks, context, from, progress);
        going.apply(documents);
        statistics.grew(documents.rows());
        return result(
                going.ended().orElseGet(() -> QuarkusTransaction.requiringNew().call(() -> runs.finish(run.id()))),
                false);
    }

    private static TableFile open(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw Problem.of(KernelProblem.TOO_LARGE, LARGEST_FILE >> 20);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return TableFile.of(file);
    }

    private ImportRunSql.Run begin(ImportRequest request, long rows) {
        byte[] sha256 = sha256(request.file());
        Optional<ImportRunSql.Run> begun =
                QuarkusTransaction.requiringNew().call(() -> runs.begin(UUID.randomUUID(), request, sha256, rows));
        if (begun.isPresent()) {
            return begun.get();
        }
        ImportRunSql.Run run = QuarkusTransaction.requiringNew()
                .call(() -> runs.find(request.actor().operatorId(), request.key()))
                .orElseThrow();
        boolean same = Arrays.equals(run.sha256(), sha256)
                && run.kind().equals(request.kind())
                && Objects.equals(run.mapping(), request.mapping());
        if (!same) {
            throw Problem.of(KernelProblem.IDEMPOTENCY_KEY_REUSED, request.key());
        }
        return run;
    }

    private ImportResult result(ImportRunSql.Run run, boolean replayed) {
        try {
            return new ImportResult(
                    run.rows(),
                    run.created(),
                    run.updated(),
                    run.unchanged(),
                    json.readValue(run.rejections(), new TypeReference<List<ImportResult.Rejection>>() {}),
                    replayed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Intake intake(@Nullable String kind) {
        return intakes.stream()
                .filter(intake -> intake.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        IntegrationProblem.UNKNOWN_IMPORT_KIND,
                        String.valueOf(kind),
                        intakes.stream().map(Intake::kind).sorted().collect(Collectors.joining(", "))));
    }

    private static byte[] sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return digest.digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
