package org.stowage.transfer;

import java.util.ArrayList;
import java.util.List;
import org.stowage.access.Actor;
import org.stowage.access.Role;

/** What a transfer's page offers to whoever reads it. */
final class PageActs {

    /** Whose acts are the reader's. */
    record Side(boolean source, boolean destination) {}

    private PageActs() {}

    static boolean mayAsk(Actor who) {
        return who.has(Role.MANAGER) || who.has(Role.CLERK);
    }

    static Side side(TransferSql.Row row, Actor who) {
        return new Side(who.maySee(row.warehouseId()), who.maySee(row.atWarehouseId()));
    }

    static List<String> of(TransferSql.Row row, TransferView transfer, Side side, Actor who) {
        TransferState state = row.state();
        List<String> acts = new ArrayList<>();
        if (!mayAsk(who)) {
            return acts;
        }
        if (side.source()) {
            switch (state) {
                case REQUESTED -> {
                    if (who.has(Role.MANAGER) && !Approvals.isOwnWish(row, who)) {
                        acts.add("approve");
                    }
                }
                case APPROVED -> acts.add("release");
                case RELEASED, PICKING -> {
                    acts.add("pick");
                    if (lacks(transfer)) {
                        acts.add("again");
                    }
                }
                case PACKED, LOADED -> acts.add("ship");
                default -> {}
            }
        }
        if (side.destination() && TransferState.ARRIVING.contains(state)) {
            acts.add("close");
        }
        boolean here = transfer.endedAt() == null && transfer.shippedAt() == null;
        if (side.source() && (here || state == TransferState.IN_TRANSIT)) {
            acts.add("cancel");
        }
        return acts;
    }

    /** Of something approved less is claimed than was wanted: perhaps more has come in since. */
    private static boolean lacks(TransferView transfer) {
        return transfer.lines().stream().filter(line -> line.condition().equals("good"))
                .anyMatch(line -> line.allocated() + line.picked() < line.approved());
    }
}
