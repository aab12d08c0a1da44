package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;

/** Looks up what the number of a line names. The order's row is locked. */
@ApplicationScoped
class NamedLines {

    private final OrderLineSql sql;
    private final OrderKitSql kits;

    NamedLines(OrderLineSql sql, OrderKitSql kits) {
        this.sql = sql;
        this.kits = kits;
    }

    /** A line, or a kit. @throws Problem not-found, line-of-kit */
    NamedLine lineOrKit(long warehouseId, OrderHead order, int lineNo) {
        return sql.line(warehouseId, order.id(), lineNo)
                .map(NamedLines::ofNoKit)
                .map(NamedLine::of)
                .or(() -> kits.kit(warehouseId, order.id(), lineNo)
                        .map(kit -> NamedLine.of(kit, sql.parts(warehouseId, order.id(), lineNo))))
                .orElseThrow(() -> unknown(order, lineNo));
    }

    /** A line that was sold by itself. @throws Problem not-found, line-of-kit, swap-of-kit */
    OrderLineSql.Row line(long warehouseId, OrderHead order, int lineNo) {
        return sql.line(warehouseId, order.id(), lineNo)
                .map(NamedLines::ofNoKit)
                .orElseThrow(() -> kits.kit(warehouseId, order.id(), lineNo)
                        .map(kit -> Problem.of(OrderProblem.SWAP_OF_KIT, lineNo, kit.sku()))
                        .orElseGet(() -> unknown(order, lineNo)));
    }

    private static OrderLineSql.Row ofNoKit(OrderLineSql.Row line) {
        if (line.kitLineNo() != null) {
            throw Problem.of(OrderProblem.LINE_OF_KIT, line.lineNo(), line.kitLineNo());
        }
        return line;
    }

    private static Problem unknown(OrderHead order, int lineNo) {
        return Problem.of(KernelProblem.NOT_FOUND, order.orderNo() + " / " + lineNo);
    }
}
