package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.stock.HandlingUnit;
import org.stowage.stock.HandlingUnits;
import org.stowage.stock.UnitMoves;

/** The cartons and pallets of a transfer: opened by the first unit in them, closed, put onto pallets, loaded. */
@ApplicationScoped
@Retrying
@Transactional
public class Cartons {

    private final TransferDesk desk;
    private final TransferSql transfers;
    private final GoodsSql goods;
    private final HandlingUnits units;
    private final UnitMoves trees;
    private final Packing packing;

    Cartons(
            TransferDesk desk,
            TransferSql transfers,
            GoodsSql goods,
            HandlingUnits units,
            UnitMoves trees,
            Packing packing) {
        this.desk = desk;
        this.transfers = transfers;
        this.goods = goods;
        this.units = units;
        this.trees = trees;
        this.packing = packing;
    }

    long staging(long warehouseId) {
        return packing.staging(warehouseId);
    }

    /** The carton for more goods of this transfer. A new one must be empty. */
    long open(TransferSql.Row row, String lpn, long stagingId) {
        HandlingUnit unit = known(row, lpn)
                .orElseGet(() -> units.take(row.warehouseId(), lpn, HandlingUnit.Kind.CARTON, stagingId));
        goods.carton(row.warehouseId(), row.id(), unit.id(), unit.lpn());
        return unit.id();
    }

    private Optional<HandlingUnit> known(TransferSql.Row row, String lpn) {
        return goods.cartons(row.warehouseId(), row.id()).stream()
                .filter(carton -> carton.lpn().equals(lpn.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .flatMap(carton -> units.get(row.warehouseId(), carton.handlingUnitId()));
    }

    /** @throws Problem unknown-transfer, not-in-this-state, unknown-carton */
    void pack(String no, TransferActs.Pack asked, Actor actor) {
        TransferSql.Row row = picked(no, actor);
        HandlingUnit carton = carton(row, asked.lpn());
        goods.packed(row.warehouseId(), row.id(), carton.id(), asked.grams());
        String into = asked.into();
        if (into != null) {
            HandlingUnit pallet = known(row, into)
                    .orElseGet(() ->
                            units.take(row.warehouseId(), into, HandlingUnit.Kind.PALLET, staging(row.warehouseId())));
            goods.carton(row.warehouseId(), row.id(), pallet.id(), pallet.lpn());
            trees.gather(row.warehouseId(), carton, pallet);
            goods.packed(row.warehouseId(), row.id(), pallet.id(), null);
        }
        packing.print(row, carton.lpn(), asked.station(), actor);
        settle(row, actor);
    }

    /** It is on the truck, with all that stands in it. @throws Problem unknown-carton, not-packed */
    void load(String no, String lpn, Actor actor) {
        TransferSql.Row row = picked(no, actor);
        HandlingUnit carton = carton(row, lpn);
        List<Long> tree = trees.tree(row.warehouseId(), carton.id()).stream()
                .map(HandlingUnit::id)
                .toList();
        goods.cartons(row.warehouseId(), row.id()).stream()
                .filter(one -> tree.contains(one.handlingUnitId()) && !one.packed())
                .findFirst()
                .ifPresent(open -> {
                    throw Problem.of(TransferProblem.NOT_PACKED, open.lpn());
                });
        goods.loaded(row.warehouseId(), row.id(), tree);
        packing.confirm(row, carton.lpn());
        settle(row, actor);
    }

    private TransferSql.Row picked(String no, Actor actor) {
        TransferSql.Row row = desk.atSource(no, actor);
        if (!TransferState.PICKED.contains(row.state())) {
            throw TransferNews.notNow(row);
        }
        return row;
    }

    private HandlingUnit carton(TransferSql.Row row, String lpn) {
        return known(row, lpn).orElseThrow(() -> Problem.of(TransferProblem.UNKNOWN_CARTON, lpn, row.transferNo()));
    }

    /** Brings the document to the state that its goods and cartons tell. */
    void settle(TransferSql.Row row, Actor actor) {
        TransferState now = packing.state(row);
        if (now != row.state()) {
            transfers.status(row.warehouseId(), row.id(), now);
            packing.tell(row, now, actor);
        }
    }
}
