package org.stowage.barcode;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Carriers' waybill numbers, known by form and check digit. Only a number that nothing else can be is taken for a waybill
 * by itself; a run of 8 to 20 digits may as well be a sku, a GTIN or another carrier's number, so for it there is only a
 * guess at the carriers.
 */
public final class WaybillNumbers {

    private static final List<WaybillForm> FORMS = DataFile.lines("waybill-forms.tsv").stream()
            .skip(1)
            .map(WaybillForm::read)
            .toList();
    private static final List<WaybillForm> CERTAIN =
            FORMS.stream().filter(WaybillForm::certain).toList();

    private WaybillNumbers() {}

    /**
     * The carriers whose numbers look like this text, in lower case ({@code fedex}, {@code zto}); often several, often
     * none. To help a person who holds an unknown parcel, never to decide.
     */
    public static List<String> possibleCarriers(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return FORMS.stream()
                .filter(form -> form.number(upper) != null)
                .map(WaybillForm::carrier)
                .distinct()
                .toList();
    }

    static Barcode.@Nullable Waybill recognise(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        for (WaybillForm form : CERTAIN) {
            String number = form.number(upper);
            if (number != null) {
                return new Barcode.Waybill(number, form.carrier());
            }
        }
        return null;
    }

    static List<WaybillForm> forms() {
        return FORMS;
    }
}
