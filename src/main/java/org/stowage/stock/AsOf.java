package org.stowage.stock;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.stowage.kernel.Era;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;

/** An instant as somebody reads it off the warehouse's clock. */
final class AsOf {

    private AsOf() {}

    /** @throws Problem invalid-value for what is no time of day, or lies outside the years that are kept */
    static StockFilter filter(Warehouse at, String wallClock) {
        try {
            var instant = LocalDateTime.parse(wallClock.strip().replace(' ', 'T'))
                    .atZone(at.timezone())
                    .toInstant();
            return new StockFilter(at.id(), null, null, null, Era.check(instant, "?asOf"), 0, 500);
        } catch (DateTimeException e) {
            throw Problem.of(KernelProblem.INVALID_VALUE, wallClock, "2026-11-21T21:00")
                    .at("?asOf");
        }
    }
}
