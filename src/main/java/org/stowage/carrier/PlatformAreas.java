package org.stowage.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.stowage.kernel.Problem;

/** The platform's template of our own area beside its waybill (Cainiao: 自定义区), which somebody drew in its console. */
@ApplicationScoped
public class PlatformAreas {

    private final CarrierLinks links;

    PlatformAreas(CarrierLinks links) {
        this.links = links;
    }

    /** Empty: the account names none, and the document is printed alone. */
    public Optional<String> of(long warehouseId, Carrier carrier) {
        try {
            return Optional.of(links.account(warehouseId, carrier).value(Cainiao.OWN_AREA))
                    .filter(url -> !url.isBlank());
        } catch (Problem incomplete) {
            // its number is there already: the label shall not wait for the account
            return Optional.empty();
        }
    }
}
