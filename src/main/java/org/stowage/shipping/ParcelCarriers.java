package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stowage.boxing.Packaging;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.Carriers;
import org.stowage.kernel.Problem;
import org.stowage.tariff.Candidate;
import org.stowage.tariff.CarrierChoice;
import org.stowage.tariff.Choice;
import org.stowage.waybill.WaybillState;

/**
 * Which carrier takes a parcel. The one that the order names keeps it. Where the house has cost tables any other parcel gets
 * one chosen when it is opened, by what its goods should weigh, and once more when it is weighed, as long as nobody has been
 * asked for a number. Where it has none, the standard carrier takes it, and nothing is read for that.
 */
@ApplicationScoped
class ParcelCarriers {

    /** @param order with the chosen service in it @param why null: it was not chosen by rules */
    record Taken(PackOrder order, Carrier carrier, @Nullable Choice why) {}

    private final Carriers carriers;
    private final CarrierChoice choice;
    private final Choosable choosable;
    private final ParcelCarrierSql sql;
    private final ParcelBoxes boxes;
    private final ChoiceText text;

    ParcelCarriers(
            Carriers carriers,
            CarrierChoice choice,
            Choosable choosable,
            ParcelCarrierSql sql,
            ParcelBoxes boxes,
            ChoiceText text) {
        this.carriers = carriers;
        this.choice = choice;
        this.choosable = choosable;
        this.sql = sql;
        this.boxes = boxes;
        this.text = text;
    }

    /**
     * For a parcel that is about to be opened.
     *
     * @param said without grams: not weighed yet; without box: the one that is proposed
     * @throws Problem no-carrier-allowed, naming what rules out whom; no-carrier, carrier-unknown, carrier-not-chosen
     */
    Taken choose(long warehouseId, PackOrder order, Weighing said) {
        if (!decides(warehouseId, order)) {
            return new Taken(order.by(order.ownService()), carriers.choose(order.carrier()), null);
        }
        Choice answer = answer(warehouseId, order, sql.toPack(warehouseId, order.id()), said);
        Candidate best = best(answer, order);
        return new Taken(order.by(best.service()), carriers.get(best.carrierId()), answer);
    }

    /** The parcel is there: why it goes with whom is kept. */
    Parcel begun(Parcel parcel, Taken taken) {
        Choice why = taken.why();
        if (why != null) {
            keep(parcel, why, DecidedCarrier.byRules(best(why, taken.order()), why));
        }
        return parcel;
    }

    /**
     * Weight and box are known now: another carrier may be the cheaper one.
     *
     * @param parcel locked
     * @throws Problem no-carrier-allowed: it is too heavy or too large for everybody
     */
    Optional<Carrier> weighed(Parcel parcel, PackOrder order, Weighing said) {
        boolean open = parcel.waybill() == WaybillState.NONE && parcel.waybillNo() == null;
        if (!open || said.grams() == null || !decides(parcel.warehouseId(), order)) {
            return Optional.empty();
        }
        Optional<ParcelCarrierSql.Kept> kept = sql.kept(parcel.warehouseId(), parcel.id());
        if (kept.isEmpty() || kept.get().decidedBy() != null) {
            return Optional.empty();
        }
        List<ParcelCarrierSql.Line> inside = sql.inside(parcel.warehouseId(), parcel.id());
        Weighing known = said.in(said.box() == null ? parcel.box() : said.box(), null, parcel);
        Choice answer = answer(parcel.warehouseId(), order, inside, known);
        DecidedCarrier decided = DecidedCarrier.byRules(best(answer, order), answer);
        keep(parcel, answer, decided);
        sql.change(parcel, decided.carrierId(), decided.service());
        return Optional.of(carriers.get(decided.carrierId()));
    }

    /** Whoever would be chosen now, for people who ask. @param parcel null: by what the order still has to pack */
    Choice proposal(long warehouseId, PackOrder order, @Nullable Parcel parcel) {
        return parcel == null || parcel.status() == ParcelStatus.OPEN
                ? answer(warehouseId, order, sql.toPack(warehouseId, order.id()), Weighing.NONE)
                : answer(warehouseId, order, sql.inside(warehouseId, parcel.id()), Weighing.of(parcel));
    }

    void keep(Parcel parcel, Choice why, DecidedCarrier decided) {
        sql.keep(parcel, decided, text.written(why));
    }

    private boolean decides(long warehouseId, PackOrder order) {
        boolean named = order.carrier() != null && !order.carrier().isBlank();
        return !named && choice.decidesIn(warehouseId, Choosable.today(order));
    }

    private Choice answer(long warehouseId, PackOrder order, List<ParcelCarrierSql.Line> lines, Weighing said) {
        String box = said.box();
        Map<Long, Long> units = new TreeMap<>();
        lines.forEach(line -> units.merge(line.itemId(), line.quantity(), Long::sum));
        Packaging used = boxes.find(warehouseId, box == null ? proposed(warehouseId, units) : box)
                .orElse(null);
        return choice.choose(warehouseId, choosable.of(order, lines, said, used), Instant.now());
    }

    private @Nullable String proposed(long warehouseId, Map<Long, Long> units) {
        return units.isEmpty() ? null : boxes.of(warehouseId, units).code();
    }

    private Candidate best(Choice answer, PackOrder order) {
        return answer.chosen().orElseThrow(() -> text.refused(order, answer));
    }
}
