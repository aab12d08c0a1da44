package org.stowage.violations.access;

import org.stowage.violations.kernel.Below;

/** The other half of the cycle. */
public class LooksDown {
    Below below = new Below();
}
