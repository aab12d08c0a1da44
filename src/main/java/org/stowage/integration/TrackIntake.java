package org.stowage.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem.Fault;
import org.stowage.site.WarehouseKey;
import org.stowage.tracking.NewEvent;
import org.stowage.tracking.SaidEvent;
import org.stowage.tracking.SaidEvents;
import org.stowage.tracking.TrackSource;
import org.stowage.tracking.Tracking;

/** Tracking files: what a carrier says of parcels, one event a row; an event that was told before is unchanged. */
@ApplicationScoped
class TrackIntake implements Intake {

    private static final List<Column> COLUMNS =
            Column.of(List.of("at"), "warehouse parcel carrier waybillNo code place text rawCode", "");

    private final SaidEvents said;
    private final Tracking tracking;
    private final ImportWarehouses warehouses;

    TrackIntake(SaidEvents said, Tracking tracking, ImportWarehouses warehouses) {
        this.said = said;
        this.tracking = tracking;
        this.warehouses = warehouses;
    }

    @Override
    public String kind() {
        return "tracking";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public @Nullable String key(ImportRow row) {
        return null;
    }

    @Override
    public void apply(List<ImportDocument> documents, Context context) {
        warehouses.sort(documents, context).forEach((warehouse, own) -> own.forEach(row -> take(warehouse, row)));
    }

    private void take(WarehouseKey warehouse, ImportDocument document) {
        ImportRow row = document.first();
        Instant at = row.instant("at");
        if (at == null) {
            row.fault("at", KernelProblem.MISSING_VALUE);
            return;
        }
        SaidEvent event = new SaidEvent(
                row.code("parcel"),
                row.code("carrier"),
                row.code("waybillNo"),
                row.text("code"),
                at,
                cut(row, "place", 200),
                cut(row, "text", 500),
                cut(row, "rawCode", 80));
        List<Fault> faults = new ArrayList<>();
        said.event(warehouse.id(), event, "", faults).ifPresent(fresh -> record(warehouse, document, fresh));
        faults.forEach(fault -> row.add(fault, column(fault)));
    }

    private void record(WarehouseKey warehouse, ImportDocument document, NewEvent event) {
        int fresh = tracking.record(warehouse.id(), TrackSource.FILE, List.of(event));
        document.verdict(fresh == 1 ? ImportRow.Verdict.CREATED : ImportRow.Verdict.UNCHANGED);
    }

    private static @Nullable String cut(ImportRow row, String column, int longest) {
        String text = row.text(column);
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }

    private static @Nullable String column(Fault fault) {
        String name = fault.pointer().replace("/", "");
        return name.isEmpty() ? null : name;
    }
}
