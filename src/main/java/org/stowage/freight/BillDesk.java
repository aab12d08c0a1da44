package org.stowage.freight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;

/** Acts on a bill as pages and programs ask for them. */
@ApplicationScoped
class BillDesk {

    /** @param kind null: every; @param row of the file, null: all; @param reason why they pass */
    record Decide(
            @Size(max = 30) @Nullable String kind,
            @Nullable Long row,
            @Size(max = 200) @Nullable String reason) {

        static final Decide ALL = new Decide(null, null, null);

        BillDifferences.Which which() {
            return new BillDifferences.Which(BillPages.kind(kind), row);
        }
    }

    /** @param reason for checking a bill with rows that could not be read */
    record Why(@Size(max = 200) @Nullable String reason) {

        static final Why NONE = new Why(null);
    }

    private final FreightBills bills;
    private final BillDifferences differences;
    private final BillReader reader;
    private final CurrentActor actor;

    BillDesk(FreightBills bills, BillDifferences differences, BillReader reader, CurrentActor actor) {
        this.bills = bills;
        this.differences = differences;
        this.reader = reader;
        this.actor = actor;
    }

    BillDifferences.Decided claim(String no, Decide asked) {
        return differences.claim(
                reader.get(no), reader.visible(), asked.which(), actor.get().operatorId());
    }

    BillDifferences.Decided pass(String no, Decide asked) {
        return differences.pass(
                reader.get(no),
                reader.visible(),
                asked.which(),
                asked.reason(),
                actor.get().operatorId());
    }

    /** @param act compare, check, withdraw or accept */
    FreightBill act(String no, String act, Why why) {
        FreightBill bill = reader.own(no);
        long who = actor.get().operatorId();
        return switch (act) {
            case "compare" -> bills.compareAgain(bill);
            case "check" -> bills.check(bill, reader.visible(), why.reason(), who);
            case "withdraw" -> bills.withdraw(bill, who);
            case "accept" -> bills.accept(bill, reader.visible(), who);
            default -> throw Problem.of(KernelProblem.NOT_FOUND, act);
        };
    }
}
