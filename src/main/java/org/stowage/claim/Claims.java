package org.stowage.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.shipping.Parcel;
import org.stowage.shipping.Parcels;
import org.stowage.site.WarehouseKey;

/**
 * Claims with carriers. One of a parcel, reason and bill lives at a time, and after a payment there is never another; what was
 * refused or withdrawn may be claimed anew.
 */
@ApplicationScoped
@Transactional
@Retrying
public class Claims {

    private final ClaimSql sql;
    private final ClaimFactsSql facts;
    private final Parcels parcels;

    Claims(ClaimSql sql, ClaimFactsSql facts, Parcels parcels) {
        this.sql = sql;
        this.facts = facts;
        this.parcels = parcels;
    }

    /**
     * Opens a claim for a parcel that its carrier has.
     *
     * @param parcelNo parcel or waybill number
     * @throws Problem parcel-unknown, claim-not-posted, claim-needs-amount (nobody knows what all of it is worth), claim-exists
     */
    public Claim open(WarehouseKey warehouse, String parcelNo, NewClaim asked, long actorId) {
        Parcel parcel = parcels.get(warehouse.id(), parcelNo);
        ClaimFacts known = facts.of(warehouse.id(), parcel.id());
        Long carrier = known.carrierId();
        if (carrier == null || known.postedAt() == null) {
            throw Problem.of(ClaimProblem.CLAIM_NOT_POSTED, parcel.parcelNo()).at("/parcel");
        }
        Optional<Claim> other = sql.lockLive(warehouse.id(), parcel.parcelNo(), asked.reason(), "");
        if (other.isPresent()) {
            throw Problem.of(ClaimProblem.CLAIM_EXISTS, other.get().claimNo()).at("/reason");
        }
        var begun = new ClaimSql.Begun(
                warehouse.id(), warehouse.code(), carrier, parcel.id(), parcel.parcelNo(), asked, "", actorId);
        return begin(begun, amount(asked, known), currency(asked, known));
    }

    /**
     * A difference of a bill becomes a claim, or joins the one of its parcel and bill that nobody has filed yet.
     *
     * @throws Problem claim-filed-already, claim-other-currency, claim-needs-amount
     */
    public Claim claim(WarehouseKey warehouse, BilledWrongly wrong, long actorId) {
        if (wrong.amount().signum() <= 0) {
            throw Problem.of(ClaimProblem.CLAIM_NEEDS_AMOUNT, wrong.no()).at("/amount");
        }
        Long parcel = wrong.parcelId();
        String about =
                parcel == null ? wrong.no() : facts.of(warehouse.id(), parcel).parcelNo();
        Claim live = sql.lockLive(warehouse.id(), about, ClaimReason.BILL, wrong.billNo())
                .orElse(null);
        if (live == null) {
            var asked = new NewClaim(ClaimReason.BILL, wrong.amount(), wrong.currency(), wrong.why());
            return begin(
                    new ClaimSql.Begun(
                            warehouse.id(),
                            warehouse.code(),
                            wrong.carrierId(),
                            parcel,
                            wrong.no(),
                            asked,
                            wrong.billNo(),
                            actorId),
                    wrong.amount(),
                    wrong.currency());
        }
        if (live.state() != ClaimState.OPEN) {
            throw Problem.of(ClaimProblem.CLAIM_FILED_ALREADY, live.claimNo());
        }
        if (!live.currency().equals(wrong.currency())) {
            throw Problem.of(ClaimProblem.CLAIM_OTHER_CURRENCY, live.claimNo(), live.currency(), wrong.currency());
        }
        sql.add(live, wrong.amount());
        tell(live, "added", actorId, wrong.amount(), wrong.why());
        return sql.get(warehouse.id(), live.id());
    }

    /**
     * Moves it on.
     *
     * @throws Problem claim-not-now, claim-needs-why, claim-above-asked, claim-above-accepted, lost-race
     */
    public Claim act(long warehouseId, String no, ClaimAct asked, Said said, long actorId) {
        Claim claim = get(warehouseId, no);
        ClaimAct act = ClaimRules.meant(claim, asked, said);
        ClaimState to = ClaimTable.after(claim.state(), act)
                .orElseThrow(() -> Problem.of(ClaimProblem.CLAIM_NOT_NOW, claim.claimNo(), claim.state()));
        Said whole = ClaimRules.whole(claim, act, said);
        if (!sql.move(claim, to, whole)) {
            throw Problem.of(KernelProblem.LOST_RACE);
        }
        tell(claim, act.word(), actorId, whole.amount(), ClaimRules.told(whole));
        return sql.get(warehouseId, claim.id());
    }

    /** @throws Problem not-found */
    public Claim get(long warehouseId, String no) {
        return sql.find(warehouseId, no).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, "claim " + no));
    }

    public List<ClaimEvent> history(Claim claim) {
        return sql.history(claim);
    }

    /** What was in the parcel and what it is worth; empty where it is about no parcel. */
    public List<GoodsLine> goods(Claim claim) {
        String parcel = claim.parcelNo();
        return parcel == null
                ? List.of()
                : facts.goods(claim.warehouseId(), parcel).stream()
                        .map(line -> new GoodsLine(line.sku(), line.name(), line.quantity(), line.price()))
                        .toList();
    }

    private Claim begin(ClaimSql.Begun begun, BigDecimal amount, String currency) {
        long id = sql.insert(begun, amount, currency);
        Claim claim = sql.get(begun.warehouseId(), id);
        tell(claim, "opened", begun.actorId(), amount, begun.asked().note());
        return claim;
    }

    private void tell(Claim claim, String code, long actorId, @Nullable BigDecimal amount, @Nullable String note) {
        sql.tell(claim.warehouseId(), claim.id(), actorId, new ClaimEvent(Instant.now(), null, code, amount, note));
    }

    private static BigDecimal amount(NewClaim asked, ClaimFacts known) {
        BigDecimal amount = asked.amount();
        if (amount == null) {
            boolean isGone = asked.reason() == ClaimReason.LOST || asked.reason() == ClaimReason.DAMAGED;
            if (isGone && known.unpriced() > 0) {
                throw Problem.of(ClaimProblem.CLAIM_NEEDS_AMOUNT, known.parcelNo())
                        .at("/amount");
            }
            amount = isGone ? known.goods() : Objects.requireNonNullElse(known.freight(), BigDecimal.ZERO);
        }
        if (amount.signum() <= 0) {
            throw Problem.of(ClaimProblem.CLAIM_NEEDS_AMOUNT, known.parcelNo()).at("/amount");
        }
        return amount;
    }

    private static String currency(NewClaim asked, ClaimFacts known) {
        String named = asked.currency();
        if (named != null) {
            return named;
        }
        String its =
                asked.amount() == null && asked.reason() != ClaimReason.LOST && asked.reason() != ClaimReason.DAMAGED
                        ? known.freightCurrency()
                        : known.currency();
        return Objects.requireNonNullElse(its, ClaimFactsSql.HOUSE_CURRENCY);
    }
}
