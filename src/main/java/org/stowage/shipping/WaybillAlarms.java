package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many waybills need somebody, for whoever looks at the whole house. */
@ApplicationScoped
public class WaybillAlarms {

    /** @param count {@value WaybillAlarmResource#MOST} are so many at the least; @param oldest null: none */
    public record Waiting(long count, @Nullable Instant oldest) {}

    private final WaybillAlarmSql sql;

    WaybillAlarms(WaybillAlarmSql sql) {
        this.sql = sql;
    }

    @Transactional
    public Waiting of(long warehouseId) {
        List<WaybillAlarm> alarms = sql.list(warehouseId, WaybillAlarmResource.MOST);
        return new Waiting(
                alarms.size(), alarms.isEmpty() ? null : alarms.getFirst().since());
    }
}
