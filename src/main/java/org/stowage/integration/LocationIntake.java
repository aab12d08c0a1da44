package org.stowage.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Problem;
import org.stowage.site.LocationChange;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.site.Mixing;
import org.stowage.site.NewLocation;

/** Location files: one row is one location; what a row leaves empty stays as it is. */
@ApplicationScoped
class LocationIntake implements Intake {

    private static final List<Column> COLUMNS = Column.of(
            List.of("warehouse", "location"),
            "zone kind aisle bay level x y z widthMm depthMm heightMm maxWeightGrams maxUnits temperatureClass mixing"
                    + " reachClass fixedSku sequence blocked",
            "");

    private final Locations locations;
    private final Items items;
    private final ImportWarehouses warehouses;

    LocationIntake(Locations locations, Items items, ImportWarehouses warehouses) {
        this.locations = locations;
        this.items = items;
        this.warehouses = warehouses;
    }

    @Override
    public String kind() {
        return "locations";
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
        Set<String> skus = new HashSet<>();
        documents.forEach(d -> skus.add(d.first().text("fixedSku", "")));
        skus.remove("");
        Map<String, Item> fixed = items.bySkus(skus);
        warehouses.sort(documents, context).forEach((warehouse, own) -> upsert(warehouse.id(), own, fixed));
    }

    private void upsert(long warehouseId, List<ImportDocument> documents, Map<String, Item> fixed) {
        List<ImportRow> good = new ArrayList<>();
        List<NewLocation> wanted = new ArrayList<>();
        for (ImportDocument document : documents) {
            ImportRow row = document.first();
            NewLocation location = location(row, fixed);
            for (Problem.Fault fault : location.faults("")) {
                row.add(fault, fault.pointer().substring(1));
            }
            if (row.faults().isEmpty()) {
                good.add(row);
                wanted.add(location);
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        List<LocationChange> changes = locations.upsert(warehouseId, wanted);
        for (int i = 0; i < good.size(); i++) {
            good.get(i)
                    .verdict(ImportRow.Verdict.valueOf(changes.get(i).change().name()));
        }
    }

    private static NewLocation location(ImportRow row, Map<String, Item> fixed) {
        return new NewLocation(
                row.text("location", ""),
                row.code("zone"),
                choice(row, "kind", LocationKind.class),
                row.code("aisle"),
                row.code("bay"),
                row.code("level"),
                row.number("x"),
                row.number("y"),
                row.number("z"),
                row.number("widthMm"),
                row.number("depthMm"),
                row.number("heightMm"),
                row.number("maxWeightGrams"),
                row.number("maxUnits"),
                row.code("temperatureClass"),
                choice(row, "mixing", Mixing.class),
                row.code("reachClass"),
                fixedItem(row, fixed),
                row.number("sequence"),
                row.yes("blocked"));
    }

    private static @Nullable Long fixedItem(ImportRow row, Map<String, Item> fixed) {
        String sku = row.text("fixedSku");
        if (sku == null) {
            return null;
        }
        Item item = fixed.get(sku.toUpperCase(Locale.ROOT));
        if (item == null) {
            row.fault("fixedSku", IntegrationProblem.UNKNOWN_SKU, sku);
            return null;
        }
        return item.id();
    }

    static <E extends Enum<E>> @Nullable E choice(ImportRow row, String column, Class<E> type) {
        String value = row.text(column);
        if (value == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (DatabaseName.of(constant).equalsIgnoreCase(value.replace('-', '_'))) {
                return constant;
            }
        }
        row.fault(
                column,
                IntegrationProblem.UNKNOWN_CHOICE,
                value,
                Arrays.stream(type.getEnumConstants()).map(DatabaseName::of).collect(Collectors.joining(", ")));
        return null;
    }
}
