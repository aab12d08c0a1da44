package org.stowage.site;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * A warehouse as it is founded or changed; what is left out stays, or gets its usual value.
 *
 * @param code 1 to 12 letters, digits and dashes; begins the numbers of all its documents, so it never changes
 * @param timezone of the tz database, {@code Asia/Shanghai}
 */
public record NewWarehouse(
        String code,
        @Nullable String name,
        Warehouse.@Nullable Mode mode,
        @Nullable String timezone,
        @Nullable Sender sender) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,11}");
    private static final int LONGEST_NAME = 200;

    public static NewWarehouse of(String code, String name) {
        return new NewWarehouse(code, name, null, null, null);
    }

    List<Problem.Fault> faults() {
        List<Problem.Fault> faults = new ArrayList<>();
        if (code == null || !CODE.matcher(code).matches()) {
            faults.add(Problem.fault("/code", SiteProblem.INVALID_WAREHOUSE_CODE, String.valueOf(code)));
        }
        if (name != null && name.isBlank()) {
            faults.add(Problem.fault("/name", SiteProblem.NAME_MISSING, String.valueOf(code)));
        }
        if (name != null && name.length() > LONGEST_NAME) {
            faults.add(Problem.fault("/name", SiteProblem.TEXT_TOO_LONG, name.substring(0, 20) + "…", LONGEST_NAME));
        }
        if (timezone != null && !isZone(timezone)) {
            faults.add(Problem.fault("/timezone", SiteProblem.INVALID_TIMEZONE, timezone));
        }
        return faults;
    }

    private static boolean isZone(String text) {
        try {
            ZoneId.of(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
