package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stowage.kernel.Problem;
import org.stowage.stock.NamedUnits;
import org.stowage.stock.StockMove;

/** Nothing that is kept by serial goes into a parcel unread: who opens it later finds the units that the ledger names. */
@ApplicationScoped
class PackedSerials {

    private final NamedUnits units;
    private final ParcelSerialSql sql;

    PackedSerials(NamedUnits units, ParcelSerialSql sql) {
        this.units = units;
        this.sql = sql;
    }

    /** @param put where none of it is kept by serial the ledger is not asked */
    List<StockMove> ofUnits(long warehouseId, List<StockMove> moves, List<PackedUnits> put) {
        boolean bySerial = put.stream().anyMatch(one -> one.from().bySerial());
        return bySerial ? units.known(warehouseId, moves, PackedUnits.serials(put)) : moves;
    }

    /**
     * @param said numbers by sku
     * @throws Problem not-by-serial: said of an item that has none, or that is not among these
     */
    List<StockMove> said(long warehouseId, List<StockMove> moves, Map<String, List<String>> said) {
        return units.known(warehouseId, moves, said.isEmpty() || moves.isEmpty() ? Map.of() : byItem(moves, said));
    }

    private Map<Long, List<String>> byItem(List<StockMove> moves, Map<String, List<String>> said) {
        Map<String, List<String>> left = new HashMap<>(said);
        Map<Long, List<String>> byItem = new HashMap<>();
        for (ParcelSerialSql.Item item :
                sql.items(moves.stream().map(StockMove::itemId).distinct().toList())) {
            List<String> own = item.bySerial() ? left.remove(item.sku()) : null;
            if (own != null) {
                byItem.put(item.id(), own);
            }
        }
        left.keySet().stream().sorted().findFirst().ifPresent(sku -> {
            throw Problem.of(ShippingProblem.NOT_BY_SERIAL, sku).at("/serials");
        });
        return byItem;
    }
}
