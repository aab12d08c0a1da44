package org.stowage.carrier;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;

/** What carriers tell of the parcels that they have: by themselves, or asked. */
@ApplicationScoped
public class CarrierTracking {

    private final List<TrackingLink> links;
    private final CarrierAccounts accounts;

    CarrierTracking(@All List<TrackingLink> links, CarrierAccounts accounts) {
        this.links = links;
        this.accounts = accounts;
    }

    /** Kinds of carriers that can be asked. */
    public List<String> askedKinds() {
        return links.stream()
                .filter(TrackingLink::canBeAsked)
                .map(TrackingLink::kind)
                .toList();
    }

    /**
     * @throws Problem not-found: this carrier sends nothing, or we have no secret for it; push-unsigned; push-unreadable
     */
    public Pushed read(Carrier carrier, PushMessage message) {
        TrackingLink link =
                find(carrier).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, "tracking of " + carrier.code()));
        String secret = accounts.secret(carrier, TrackingLink.PUSH_SECRET)
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, "tracking of " + carrier.code()));
        try {
            if (!link.isSigned(secret, message)) {
                throw Problem.of(CarrierProblem.PUSH_UNSIGNED, carrier.code());
            }
            return link.read(message);
        } catch (IllegalArgumentException e) {
            throw Problem.of(CarrierProblem.PUSH_UNREADABLE, carrier.code());
        }
    }

    /**
     * Asks for one number; slow, never inside a transaction.
     *
     * @throws Problem account-incomplete
     */
    public TrackAnswer ask(long warehouseId, Carrier carrier, String no) {
        CarrierAccount account = accounts.of(warehouseId, carrier);
        return find(carrier)
                .map(link -> link.ask(account, no))
                .orElseGet(() -> TrackAnswer.unclear(carrier.kind() + " cannot be asked"));
    }

    private Optional<TrackingLink> find(Carrier carrier) {
        return links.stream().filter(link -> link.kind().equals(carrier.kind())).findFirst();
    }
}
