package org.stowage.printing;

import org.jspecify.annotations.Nullable;
import org.stowage.device.Printed;
import org.stowage.device.PrinterCondition;

/** Why a label did not come out. @param problem the line's or the label's own words; null: none */
record Why(@Nullable PrinterCondition cause, @Nullable String problem) {

    static Why of(Printed printed) {
        return new Why(printed.cause(), printed.detail().isEmpty() ? null : printed.detail());
    }
}
