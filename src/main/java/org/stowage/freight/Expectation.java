package org.stowage.freight;

import java.util.Optional;
import org.stowage.carrier.Charge;

/** What a parcel should cost. */
interface Expectation {

    /** @param grams as charged. Empty: nobody agreed on a price */
    Optional<Charge> of(Known parcel, long grams);

    /** It changes with the weight, so that a weight above ours has a price. */
    boolean isByWeight();
}
