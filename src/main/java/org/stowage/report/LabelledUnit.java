package org.stowage.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.stowage.barcode.CheckDigits;
import org.stowage.printing.ContentLines;
import org.stowage.report.UnitLabelSql.Packed;
import org.stowage.report.UnitLabelSql.Unit;

/**
 * A unit with all that its labels may say.
 *
 * @param parcels that it is, or that stand in it @param grams gross, as whoever asks for the label says
 */
record LabelledUnit(
        Unit unit,
        UnitContent content,
        List<Packed> parcels,
        GoodsPast past,
        ItemNumbers numbers,
        @Nullable Long grams) {

    /** Its own code, where that is one; of a parcel the one that it carries. */
    Optional<String> sscc() {
        return CheckDigits.isSscc(unit.lpn()) ? Optional.of(unit.lpn()) : Optional.ofNullable(unit.sscc());
    }

    /** The parcel that it is. */
    Optional<Packed> parcel() {
        return parcels.stream().filter(Packed::own).findFirst();
    }

    /** Any parcel of the one order that all of it belongs to. */
    Optional<Packed> ordered() {
        return parcels.stream().map(Packed::orderNo).distinct().count() == 1
                ? Optional.of(parcels.getFirst())
                : Optional.empty();
    }

    /** With its box or pallet, as a scale says; null: nobody weighed it. */
    @Nullable
    Long gross() {
        return grams != null ? grams : parcel().map(Packed::grams).orElse(null);
    }

    /** Gross where it was weighed, else of its goods; empty: neither is known. */
    String kilograms() {
        Long gross = gross();
        OptionalLong known = gross != null ? OptionalLong.of(gross) : content.grams();
        return known.isPresent() ? ContentLines.kilograms(known.getAsLong()) : "";
    }
}
