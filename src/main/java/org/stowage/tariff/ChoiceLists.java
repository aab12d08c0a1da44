package org.stowage.tariff;

import java.util.List;
import org.stowage.carrier.Carrier;

/** What the forms of the page offer. */
record ChoiceLists(String warehouse, List<Carrier> carriers, List<CarrierRule.Kind> kinds, List<Level> levels) {}
