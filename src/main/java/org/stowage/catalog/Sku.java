package org.stowage.catalog;

import java.util.Locale;
import java.util.regex.Pattern;
import org.stowage.kernel.Problem;

/**
 * The code that people know an item by. Kept as it was typed first; two skus that differ in case only are one.
 *
 * @param text 1 to 64 visible characters, no space at its ends
 */
public record Sku(String text) {

    private static final Pattern SKU = Pattern.compile("[^\\p{Cntrl}\\s](?:[^\\p{Cntrl}]{0,62}[^\\p{Cntrl}\\s])?");

    /** How Stowage's own codes begin: location, handling unit, order, parcel, station, command, ... */
    private static final Pattern OWN_CODE = Pattern.compile("(?:L|H|O|P|S|C|D|R|G|B|U)-.*", Pattern.CASE_INSENSITIVE);

    public Sku {
        if (!isSku(text)) {
            throw Problem.of(CatalogProblem.INVALID_SKU, text).at("/sku");
        }
    }

    public static Sku of(String text) {
        return new Sku(text.strip());
    }

    static boolean isSku(String text) {
        return SKU.matcher(text).matches();
    }

    /** What it is compared by. */
    public String key() {
        return key(text);
    }

    public static String key(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    /** A scanner that reads its plain text may take it for one of ours. */
    public boolean looksLikeCode() {
        return OWN_CODE.matcher(text).matches();
    }
}
