package org.stowage.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One task as a handheld without a line works it: it compares what it reads with these strings, and nothing else. Every list
 * holds all codes that mean the thing, in capitals, the one that people read first; an empty list: nothing is asked for, or
 * nothing may be told.
 *
 * @param task handed back with the act
 * @param item codes of one unit; a pack's are not among them
 * @param quantity open units; null: that is what the counter finds out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Plan(
        String task,
        List<String> location,
        List<String> item,
        List<String> lot,
        List<String> tote,
        @Nullable Long quantity,
        @Nullable String name) {

    /** Nothing but where to go. */
    public static Plan of(String task, String location) {
        return new Plan(task, codes("L-", location), List.of(), List.of(), List.of(), null, null);
    }

    /** @param gtin null: it has none @param barcodes of one unit */
    public Plan item(String sku, String name, @Nullable String gtin, Collection<String> barcodes) {
        Set<String> codes = new LinkedHashSet<>();
        codes.add(upper(sku));
        if (gtin != null) {
            spell(codes, gtin);
        }
        barcodes.forEach(code -> spell(codes, code));
        return new Plan(task, location, List.copyOf(codes), lot, tote, quantity, name);
    }

    /** A retail code is printed in 8, 12, 13 or 14 digits and is the same number in each. */
    private static void spell(Set<String> codes, String code) {
        codes.add(upper(code));
        if (!code.matches("\\d{8}|\\d{12,14}")) {
            return;
        }
        String all = "0".repeat(14 - code.length()) + code;
        for (int digits : List.of(14, 13, 12, 8)) {
            String shorter = all.substring(14 - digits);
            if (all.substring(0, 14 - digits).chars().allMatch(zero -> zero == '0')) {
                codes.add(shorter);
            }
        }
    }

    public Plan lot(@Nullable String code) {
        return new Plan(
                task, location, item, code == null ? List.of() : List.of(upper(code)), tote, quantity, name);
    }

    public Plan tote(@Nullable String lpn) {
        return new Plan(task, location, item, lot, lpn == null ? List.of() : codes("H-", lpn), quantity, name);
    }

    public Plan quantity(long open) {
        return new Plan(task, location, item, lot, tote, open, name);
    }

    private static List<String> codes(String prefix, String code) {
        List<String> codes = new ArrayList<>();
        codes.add(upper(code));
        codes.add(prefix + upper(code));
        return List.copyOf(codes);
    }

    private static String upper(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
