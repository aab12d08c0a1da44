package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.stowage.access.Actor;
import org.stowage.kernel.Retrying;

/**
 * Between two rooms of one house nobody waits on a road: all steps in one act, booked as any transfer is. Nobody else sees
 * such goods pass, so above the rule's value a second person approves first, and the act is done then.
 */
@ApplicationScoped
@Retrying
@Transactional
public class DirectTransfers {

    private final Transfers transfers;
    private final DirectRule rule;
    private final DirectWay way;

    DirectTransfers(Transfers transfers, DirectRule rule, DirectWay way) {
        this.transfers = transfers;
        this.rule = rule;
        this.way = way;
    }

    /** @return its number; it waits as requested where it is worth much. @throws Problem those of {@link DirectWay} */
    String move(Transfers.Ends ends, NewTransfer asked, Actor actor) {
        String no = transfers.ask(ends, asked, actor);
        if (!rule.needsSecond(ends.from().id(), no)) {
            transfers.approve(no, List.of(), actor);
            way.go(no, asked.location(), actor);
        }
        return no;
    }
}
