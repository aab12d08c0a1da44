package org.stowage.barcode;

import java.util.function.Predicate;

/** A named check of the dictionary and the fault it reports. */
record Gs1Linter(BarcodeFault fault, Predicate<String> accepts) {}
