package org.stowage.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Idempotency;
import org.stowage.kernel.Problem;
import org.stowage.site.Locations;
import org.stowage.site.Virtual;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Posting;
import org.stowage.stock.StockLedger;
import org.stowage.stock.StockMove;

/**
 * Opening balances: what lies where on the day a warehouse begins to work with Stowage, posted as moves. All rows of one
 * bucket (location, item, lot, unit, condition, owner) are one document and are opened once: the same figure again changes
 * nothing, whatever has been picked since; another figure is refused, because then it is a count.
 */
@ApplicationScoped
class StockIntake implements Intake {

    private static final char BETWEEN = '\u001f';

    private static final List<Column> COLUMNS =
            Column.of(List.of("location", "sku", "quantity"), "warehouse lot expiresOn serial lpn condition owner", "");

    private final StockPlaces places;
    private final StockLedger ledger;
    private final OpeningSql openings;
    private final Locations locations;
    private final ImportWarehouses warehouses;

    StockIntake(
            StockPlaces places,
            StockLedger ledger,
            OpeningSql openings,
            Locations locations,
            ImportWarehouses warehouses) {
        this.places = places;
        this.ledger = ledger;
        this.openings = openings;
        this.locations = locations;
        this.warehouses = warehouses;
    }

    @Override
    public String kind() {
        return "stock";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public String key(ImportRow row) {
        return Stream.of("warehouse", "location", "sku", "lot", "lpn", "condition", "owner")
                .map(column -> row.values().getOrDefault(column, "").toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(String.valueOf(BETWEEN)));
    }

    @Override
    public void apply(List<ImportDocument> documents, Context context) {
        warehouses.sort(documents, context).forEach((warehouse, own) -> open(warehouse.id(), own, context));
    }

    private void open(long warehouseId, List<ImportDocument> documents, Context context) {
        StockPlaces.Known known = places.known(warehouseId, documents, context.actor());
        Map<ImportDocument, List<StockMove>> wanted = new LinkedHashMap<>();
        long from = locations.virtual(warehouseId, Virtual.COUNT);
        for (ImportDocument document : documents) {
            List<StockMove> moves = new ArrayList<>();
            for (ImportRow row : document.live()) {
                StockMove move = move(row, known, from);
                if (move != null) {
                    moves.add(move);
                }
            }
            if (!document.faulty()) {
                wanted.put(document, moves);
            }
        }
        Map<String, Long> opened = openings.opened(
                warehouseId, wanted.keySet().stream().map(StockIntake::cause).toList());
        Instant now = Instant.now();
        List<Posting> postings = new ArrayList<>();
        wanted.forEach((document, moves) -> {
            String cause = cause(document);
            if (isNew(document, moves, opened.get(cause))) {
                postings.add(new Posting(
                        warehouseId, MoveReason.OPENING, cause, context.actor().operatorId(), now, moves));
            }
        });
        if (!postings.isEmpty()) {
            ledger.postAll(postings);
        }
    }

    private static boolean isNew(ImportDocument document, List<StockMove> moves, @Nullable Long opened) {
        long total = moves.stream().mapToLong(StockMove::quantity).sum();
        if (opened == null) {
            document.verdict(ImportRow.Verdict.CREATED);
        } else if (opened == total) {
            document.verdict(ImportRow.Verdict.UNCHANGED);
        } else {
            document.first().fault("quantity", IntegrationProblem.OPENED_OTHERWISE, opened, total);
        }
        return opened == null;
    }

    private static @Nullable StockMove move(ImportRow row, StockPlaces.Known known, long from) {
        long quantity = row.quantity("quantity");
        try {
            return known.move(row, quantity, from);
        } catch (Problem refused) {
            refused.faults().forEach(fault -> row.add(fault, null));
            return null;
        }
    }

    // the bucket as the file names it; long codes would make the ledger's index fat
    private static String cause(ImportDocument document) {
        return "opening:" + HexFormat.of().formatHex(Objects.requireNonNull(Idempotency.hash(document.key())), 0, 16);
    }
}
