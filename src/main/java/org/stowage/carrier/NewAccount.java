package org.stowage.carrier;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account at a carrier as it is entered.
 *
 * @param endpoint null: the one that the carrier published
 * @param sandbox tried there, without being billed
 * @param values by the names of the carrier's fields; a secret that is not among them stays as it is
 */
public record NewAccount(
        @Size(max = 500) @Nullable String endpoint,
        @Nullable Boolean sandbox,

        @NotNull @Size(max = 40) Map<@NotNull @Size(max = 60) String, @Nullable @Size(max = 2_000) String> values) {

    /** Tells no value: a request may stand in a log. */
    @Override
    public String toString() {
        return "NewAccount" + values.keySet();
    }
}
