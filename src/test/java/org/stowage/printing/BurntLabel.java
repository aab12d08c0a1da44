package org.stowage.printing;

import org.jspecify.annotations.Nullable;

/** What a printer understood of its bytes: the dots, how often, and how it was told to burn and move them. */
record BurntLabel(
        PrintedDots dots,
        int copies,
        @Nullable Integer darkness,
        @Nullable Integer speed) {}
