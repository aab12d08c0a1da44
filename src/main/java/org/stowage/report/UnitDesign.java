package org.stowage.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A design that shows a unit and its content; a house's own {@code pallet-blue} is one of the family pallet. */
record UnitDesign(String name, Family family) {

    /** What is drawn of a unit. */
    enum Family {
        PALLET,
        LOGISTIC,
        CARTON_LIST;

        private String prefix() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-') + "-";
        }
    }

    /** Empty: a design of something else. */
    static Optional<UnitDesign> of(String name) {
        return Arrays.stream(Family.values())
                .filter(family -> (name + "-").startsWith(family.prefix()))
                .map(family -> new UnitDesign(name, family))
                .findFirst();
    }

    boolean isLogistic() {
        return family == Family.LOGISTIC;
    }
}
