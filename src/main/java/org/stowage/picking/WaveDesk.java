package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;
import org.stowage.site.Warehouse;
import org.stowage.stock.Chain;

/** A wave released by a person: one that takes no order is refused with the reasons, and no empty wave is left behind. */
@ApplicationScoped
class WaveDesk {

    private static final int MOST_REASONS = 20;

    private final Waves waves;

    WaveDesk(Waves waves) {
        this.waves = waves;
    }

    /** @throws Problem nothing-to-release, or why each of the orders could not be taken */
    @Transactional
    public Released release(Warehouse in, long actorId, NewWave asked) {
        Released released = waves.release(in.id(), in.code(), actorId, asked);
        if (released.orders() > 0) {
            return released;
        }
        List<Fault> why =
                released.why().stream().limit(MOST_REASONS).map(WaveDesk::fault).toList();
        throw why.isEmpty() ? Problem.of(PickProblem.NOTHING_TO_RELEASE) : Problem.all(why);
    }

    private static Fault fault(Released.Why why) {
        return why.status() != null
                ? Problem.fault("", PickProblem.NOT_RELEASABLE, why.orderNo(), why.status())
                : Problem.fault(
                        "",
                        PickProblem.NO_STOCK_TO_PICK,
                        why.orderNo(),
                        String.valueOf(why.quantity()),
                        String.valueOf(why.sku()));
    }

    static NewWave read(FormFields fields, ZoneId zone) {
        Instant before = instant(fields, zone);
        Integer max = fields.smallNumber("max");
        fields.check();
        List<String> orders =
                fields.column("order").stream().filter(Objects::nonNull).toList();
        return new NewWave(
                null,
                new NewWave.Select(
                        orders.isEmpty() ? null : orders, fields.text("channel"), fields.text("carrier"), before, max),
                strategy(fields),
                fields.text("mode"),
                fields.text("waybillMoment"));
    }

    private static @Nullable List<String> strategy(FormFields fields) {
        String chosen = fields.text("strategy");
        return chosen == null ? null : Chain.words(chosen);
    }

    /** As the field of a browser writes it: 2026-11-22T15:30, on the clock of the warehouse. */
    private static @Nullable Instant instant(FormFields fields, ZoneId zone) {
        String typed = fields.text("shipBefore");
        if (typed == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(typed).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            fields.fault("/shipBefore", KernelProblem.INVALID_VALUE, typed, "2026-11-22T15:30");
            return null;
        }
    }
}
