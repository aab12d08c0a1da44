package org.stowage.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.stowage.access.CurrentActor;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Acts on claims as pages and programs ask for them: scope first, then the act. */
@ApplicationScoped
class ClaimDesk {

    private final Claims claims;
    private final ClaimDocuments documents;
    private final Warehouses warehouses;
    private final CurrentActor actor;

    ClaimDesk(Claims claims, ClaimDocuments documents, Warehouses warehouses, CurrentActor actor) {
        this.claims = claims;
        this.documents = documents;
        this.warehouses = warehouses;
        this.actor = actor;
    }

    Warehouse at(String no) {
        return warehouses.ofNumber(no);
    }

    /** Of the warehouse that the parcel's number names, or of this one where it is a waybill number. */
    Claim open(Warehouse in, String parcel, NewClaim asked) {
        return claims.open(in.key(), parcel, asked, actor.get().operatorId());
    }

    /** @throws Problem invalid-value for an act that nobody knows */
    Claim act(String no, String word, Said said) {
        ClaimAct act = switch (word) {
            case "file" -> ClaimAct.FILE;
            case "accept" -> ClaimAct.ACCEPT;
            case "refuse" -> ClaimAct.REFUSE;
            case "pay" -> ClaimAct.PAY;
            case "withdraw" -> ClaimAct.WITHDRAW;
            default -> throw Problem.of(KernelProblem.NOT_FOUND, word);
        };
        return claims.act(at(no).id(), no, act, said, actor.get().operatorId());
    }

    @Transactional
    ClaimView view(Claim claim) {
        return ClaimView.of(claim, claims.history(claim), documents.of(claim));
    }
}
