package org.stowage.site;

import java.util.Locale;
import java.util.regex.Pattern;
import org.stowage.kernel.Problem;

/**
 * The address of a location in its warehouse, in capitals; printed on its label behind {@code L-}.
 *
 * @param text 1 to 40 letters, digits and . / _ - , beginning with a letter or digit
 */
public record LocationCode(String text) {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}./_-]{0,39}");

    public LocationCode {
        text = text.strip().toUpperCase(Locale.ROOT);
        if (!CODE.matcher(text).matches()) {
            throw Problem.of(SiteProblem.INVALID_LOCATION_CODE, text).at("/location");
        }
    }

    public static LocationCode of(String text) {
        return new LocationCode(text);
    }

    static boolean isCode(String text) {
        return CODE.matcher(text.strip()).matches();
    }
}
