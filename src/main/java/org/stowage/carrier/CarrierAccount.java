package org.stowage.carrier;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * As whom a carrier knows us.
 *
 * @param warehouseId where the consignment starts
 * @param endpoint null: nobody is called
 * @param values by the names of {@link LinkTraits.Field}, secrets among them
 */
public record CarrierAccount(
        long warehouseId, Carrier carrier, @Nullable URI endpoint, Map<String, String> values) {

    public CarrierAccount {
        values = Map.copyOf(values);
    }

    /** For a carrier that is never called. */
    public CarrierAccount(long warehouseId, Carrier carrier) {
        this(warehouseId, carrier, null, Map.of());
    }

    /** Empty where nothing was entered and nothing is usual. */
    String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** @throws IllegalStateException there is no account: asked before by {@link CarrierLinks#account} */
    URI url() {
        if (endpoint == null) {
            throw new IllegalStateException("carrier " + carrier.code() + " has no account");
        }
        return endpoint;
    }

    /** Tells no value: an account may stand in a log. */
    @Override
    public String toString() {
        return "CarrierAccount[" + carrier.code() + "]";
    }
}
