package org.stowage.shipping;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Units of one item that have a number of their own, by these numbers. */
record NumberedUnits(
        @NotBlank @Size(max = 80) String sku,
        @NotEmpty @Size(max = 500) List<@NotBlank @Size(max = 60) @Pattern(regexp = "\\P{Cntrl}*") String> serials) {

    /** A sku in whatever case, and on several lines, is one. */
    static Map<String, List<String>> bySku(@Nullable List<NumberedUnits> said) {
        Map<String, List<String>> all = new HashMap<>();
        for (NumberedUnits units : said == null ? List.<NumberedUnits>of() : said) {
            all.computeIfAbsent(units.sku().strip().toUpperCase(Locale.ROOT), sku -> new ArrayList<>())
                    .addAll(units.serials());
        }
        return all;
    }
}
