package org.stowage.carrier;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.Problem;

/** The ways to the carriers, by kind. */
@ApplicationScoped
public class CarrierLinks {

    private final List<CarrierLink> links;
    private final CarrierAccounts accounts;

    CarrierLinks(@All List<CarrierLink> links, CarrierAccounts accounts) {
        this.links = links;
        this.accounts = accounts;
    }

    /** Every kind that there is a way to. */
    public List<String> kinds() {
        return links.stream().map(CarrierLink::kind).sorted().toList();
    }

    public CarrierLink of(Carrier carrier) {
        return links.stream()
                .filter(link -> link.kind().equals(carrier.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no way to carriers of kind " + carrier.kind()));
    }

    /**
     * Reads our credentials: outside any transaction of the caller's that waits for the carrier.
     *
     * @param warehouseId where the consignment starts
     * @throws Problem account-incomplete: nothing was asked, a manager must complete the account
     */
    public CarrierAccount account(long warehouseId, Carrier carrier) {
        return accounts.of(warehouseId, carrier);
    }
}
