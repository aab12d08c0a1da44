package org.stowage.carrier;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The ways to the carriers, by kind. */
@ApplicationScoped
public class CarrierLinks {

    private final List<CarrierLink> links;

    CarrierLinks(@All List<CarrierLink> links) {
        this.links = links;
    }

    public CarrierLink of(Carrier carrier) {
        return links.stream()
                .filter(link -> link.kind().equals(carrier.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no way to carriers of kind " + carrier.kind()));
    }

    /** @param warehouseId where the consignment starts */
    public CarrierAccount account(long warehouseId, Carrier carrier) {
        return new CarrierAccount(warehouseId, carrier);
    }
}
