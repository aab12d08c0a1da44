package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.kernel.Page;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;

/** Transfers as both sides read them. */
@ApplicationScoped
public class TransferReader {

    private final TransferDesk desk;
    private final TransferSql transfers;
    private final LineSql lines;
    private final GoodsSql goods;
    private final ArrivalSql arrivals;
    private final ReceiptSql receipts;

    TransferReader(
            TransferDesk desk,
            TransferSql transfers,
            LineSql lines,
            GoodsSql goods,
            ArrivalSql arrivals,
            ReceiptSql receipts) {
        this.desk = desk;
        this.transfers = transfers;
        this.lines = lines;
        this.goods = goods;
        this.arrivals = arrivals;
        this.receipts = receipts;
    }

    /** @throws Problem unknown-transfer */
    public TransferView get(String no, Actor actor) {
        return whole(desk.read(no, actor));
    }

    TransferView whole(TransferSql.Row row) {
        long from = row.warehouseId();
        List<String> received =
                row.shippedAt() == null ? List.of() : arrivals.received(row.atWarehouseId(), from, row.id());
        return TransferView.from(
                row,
                lines.of(from, List.of(row.id())),
                new TransferView.Parts(
                        goods.cartons(from, row.id()).stream()
                                .map(carton -> TransferView.Carton.from(carton, received.contains(carton.lpn())))
                                .toList(),
                        receipts.claims(row).stream()
                                .map(TransferView.Claim::from)
                                .toList(),
                        transfers.history(from, row.id()).stream()
                                .map(TransferView.Happened::from)
                                .toList()));
    }

    /** What is in each carton. @throws Problem unknown-transfer */
    public List<CartonContent> contents(String no, Actor actor) {
        TransferSql.Row row = desk.read(no, actor);
        return goods.contents(row.warehouseId(), row.id());
    }

    /** What is or was on its way to whoever receives it. */
    List<ArrivalSql.Expected> awaited(TransferSql.Row row) {
        long at = row.atWarehouseId();
        return arrivals.goods(at, arrivals.of(at, row.warehouseId(), row.id()));
    }

    /** @throws Problem not-in-transfer */
    ArrivalSql.Expected awaited(String no, long goods, Actor actor) {
        return awaited(desk.read(no, actor)).stream()
                .filter(one -> one.id() == goods)
                .findFirst()
                .orElseThrow(() -> Problem.of(TransferProblem.NOT_IN_TRANSFER, goods)
                        .at("/goods"));
    }

    List<LineSql.Row> lines(String no, Actor actor) {
        TransferSql.Row row = desk.read(no, actor);
        return lines.of(row.warehouseId(), List.of(row.id()));
    }

    /** Those that leave the warehouse or come to it, newest first, with their lines. */
    List<TransferView> page(Warehouse at, Actor actor, @Nullable String status, Before before, int limit) {
        List<TransferSql.Row> rows = transfers.page(at.id(), actor.owners(), status, before, limit);
        Map<Long, List<LineSql.Row>> byTransfer = rows.stream()
                .collect(Collectors.groupingBy(
                        TransferSql.Row::warehouseId, Collectors.mapping(TransferSql.Row::id, Collectors.toList())))
                .entrySet()
                .stream()
                .flatMap(source -> lines.of(source.getKey(), source.getValue()).stream())
                .collect(Collectors.groupingBy(LineSql.Row::transferId));
        return rows.stream()
                .map(row ->
                        TransferView.from(row, byTransfer.getOrDefault(row.id(), List.of()), TransferView.Parts.NONE))
                .toList();
    }

    static Page<TransferView> paged(List<TransferView> found, int limit) {
        return Page.of(found, limit, Before::write);
    }
}
