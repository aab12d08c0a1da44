package org.stowage.printing;

import org.jspecify.annotations.Nullable;
import org.stowage.device.PrinterTraits;

/**
 * How a run of labels is burnt and moved. Darkness and speed are in the numbers of the printer's language; null: as set at
 * the printer.
 *
 * @param copies of each label, one after another
 */
public record PrintSettings(
        @Nullable Integer darkness, @Nullable Integer speed, int copies) {

    /** One of each, as the printer is set. */
    public static final PrintSettings AS_SET = new PrintSettings(null, null, 1);

    /** One of each, as the model's profile says. */
    public static PrintSettings of(PrinterTraits traits) {
        return new PrintSettings(traits.darkness(), traits.speed(), 1);
    }

    /** The same where something is asked for this run, the profile's where nothing is. */
    PrintSettings with(@Nullable Integer askedDarkness, @Nullable Integer askedSpeed, int askedCopies) {
        return new PrintSettings(
                askedDarkness == null ? darkness : askedDarkness, askedSpeed == null ? speed : askedSpeed, askedCopies);
    }
}
