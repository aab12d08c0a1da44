package org.stowage.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Every statement that writes claims and their history. */
@ApplicationScoped
class ClaimSql {

    static final String COLUMNS = """
            select c.warehouse_id, c.id, c.claim_no, k.code as carrier, p.parcel_no, c.about, c.waybill_no, c.reason, c.bill_no,
                   c.state, c.amount, c.currency, c.accepted_amount, c.paid_amount, c.carrier_claim_no, c.note, c.posted_at,
                   c.file_by, c.opened_at, c.filed_at, c.settled_at
              from claim c
              join carrier k on k.id = c.carrier_id
              left join parcel p on p.warehouse_id = c.warehouse_id and p.id = c.parcel_id
            """;

    /** A claim that begins. */
    record Begun(
            long warehouseId,
            String warehouse,
            long carrierId,
            @Nullable Long parcelId,
            String no,
            NewClaim asked,
            String billNo,
            long actorId) {}

    private final Sql sql;

    ClaimSql(Sql sql) {
        this.sql = sql;
    }

    /** Posting and deadline are those of the parcel; days are counted on the clock of the warehouse. */
    long insert(Begun begun, BigDecimal amount, String currency) {
        return sql.statement("""
                        insert into claim (warehouse_id, id, claim_no, carrier_id, parcel_id, about, waybill_no, reason, bill_no,
                                           amount, currency, note, posted_at, file_by, opened_by)
                        select :warehouse, n.id, :code || '-C' || n.id, :carrier, p.id, coalesce(p.parcel_no, :no),
                               coalesce(p.waybill_no, :no), :reason, :bill, :amount, :currency, :note, p.handed_over_at,
                               cast(p.handed_over_at at time zone w.timezone as date) + r.days, :actor
                          from (select nextval(pg_get_serial_sequence('claim', 'id')) as id) n
                          join warehouse w on w.id = :warehouse
                          left join parcel p on p.warehouse_id = :warehouse and p.id = cast(:parcel as bigint)
                          left join claim_rule r on r.carrier_id = :carrier and r.reason = :reason
                        returning id
                        """)
                .bind("warehouse", begun.warehouseId())
                .bind("code", begun.warehouse())
                .bind("carrier", begun.carrierId())
                .bind("parcel", begun.parcelId())
                .bind("no", begun.no())
                .bind("reason", begun.asked().reason())
                .bind("bill", begun.billNo())
                .bind("amount", amount)
                .bind("currency", currency)
                .bind("note", begun.asked().note())
                .bind("actor", begun.actorId())
                .one(Long.class);
    }

    Optional<Claim> find(long warehouseId, String no) {
        return sql.statement(COLUMNS + "where c.warehouse_id = :warehouse and c.claim_no = :no")
                .bind("warehouse", warehouseId)
                .bind("no", no.strip().toUpperCase(Locale.ROOT))
                .optional(Claim.class);
    }

    Claim get(long warehouseId, long id) {
        return sql.statement(COLUMNS + "where c.warehouse_id = :warehouse and c.id = :id")
                .bind("warehouse", warehouseId)
                .bind("id", id)
                .one(Claim.class);
    }

    /** The living or paid one, held until the transaction ends. */
    Optional<Claim> lockLive(long warehouseId, String about, ClaimReason reason, String billNo) {
        return sql.statement(COLUMNS + """
                        where c.warehouse_id = :warehouse and c.about = :about and c.reason = :reason and c.bill_no = :bill
                          and c.state not in ('refused', 'withdrawn') for update of c
                        """)
                .bind("warehouse", warehouseId)
                .bind("about", about)
                .bind("reason", reason)
                .bind("bill", billNo)
                .optional(Claim.class);
    }

    void add(Claim claim, BigDecimal amount) {
        sql.statement("update claim set amount = amount + :amount where warehouse_id = :warehouse and id = :id")
                .bind("amount", amount)
                .bind("warehouse", claim.warehouseId())
                .bind("id", claim.id())
                .update();
    }

    /** @return false: somebody else moved it meanwhile */
    boolean move(Claim claim, ClaimState to, Said said) {
        boolean accepts = to == ClaimState.ACCEPTED || to == ClaimState.PARTLY;
        return sql.statement("""
                        update claim
                           set state = :to,
                               carrier_claim_no = coalesce(:theirs, carrier_claim_no),
                               accepted_amount = coalesce(:accepted, accepted_amount),
                               paid_amount = :paid,
                               filed_at = case when :to = 'filed' then now() else filed_at end,
                               settled_at = case when :to in ('refused', 'paid', 'withdrawn') then now() end
                         where warehouse_id = :warehouse and id = :id and state = :from
                        """)
                        .bind("to", to)
                        .bind("theirs", said.carrierClaimNo())
                        .bind("accepted", accepts ? said.amount() : null)
                        .bind("paid", to == ClaimState.PAID ? said.amount() : null)
                        .bind("warehouse", claim.warehouseId())
                        .bind("id", claim.id())
                        .bind("from", claim.state())
                        .update()
                == 1;
    }

    void tell(long warehouseId, long claimId, long actorId, ClaimEvent event) {
        sql.statement("""
                        insert into claim_event (warehouse_id, claim_id, actor_id, code, amount, note)
                        values (:warehouse, :claim, :actor, :code, :amount, :note)
                        """)
                .bind("warehouse", warehouseId)
                .bind("claim", claimId)
                .bind("actor", actorId)
                .bind("code", event.code())
                .bind("amount", event.amount())
                .bind("note", event.note())
                .update();
    }

    List<ClaimEvent> history(Claim claim) {
        return sql.statement("""
                        select e.at, o.name as who, e.code, e.amount, e.note
                          from claim_event e left join operator o on o.id = e.actor_id
                         where e.warehouse_id = :warehouse and e.claim_id = :claim order by e.id
                        """)
                .bind("warehouse", claim.warehouseId())
                .bind("claim", claim.id())
                .list(ClaimEvent.class);
    }
}
