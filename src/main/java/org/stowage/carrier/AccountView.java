package org.stowage.carrier;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account as it may be shown: never a secret, only that there is one.
 *
 * @param endpoint entered; null: the one that the carrier published
 * @param address that is called
 * @param settings what is open, by name
 * @param secrets names of those that are kept
 * @param missing names of what must be entered before the carrier can be asked
 * @param fault secrets-lost: there are secrets, but not the key to open them, so that they must be entered again;
 *     key-unusable: the key must be put right first; null: neither
 */
public record AccountView(
        @Nullable String endpoint,
        boolean sandbox,
        @Nullable String address,
        Map<String, String> settings,
        List<String> secrets,
        List<String> missing,
        @Nullable String fault) {

    public boolean isComplete() {
        return missing.isEmpty();
    }
}
