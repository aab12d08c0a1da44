package org.stowage.claim;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;

/** Terms as a page writes them: days by reason, names of charges and of columns one in a line. */
final class TermsForm {

    static final List<String> REASONS = List.of("lost", "damaged", "stuck", "late", "bill");
    private static final int MOST_LINES = 50;
    private static final int LONGEST = 60;

    private TermsForm() {}

    /** All faults at once. */
    static CarrierTerms read(FormFields fields) {
        Map<String, Integer> days = new LinkedHashMap<>();
        for (String reason : REASONS) {
            Integer its = number(fields, "days-" + reason, 1, 3_650);
            if (its != null) {
                days.put(reason, its);
            }
        }
        String currency = fields.text("currency");
        if (currency != null && !currency.matches("[A-Z]{3}")) {
            fields.fault("/currency", KernelProblem.INVALID_VALUE, currency, "CNY");
        }
        var terms = new CarrierTerms(
                days,
                number(fields, "transitDays", 1, 365),
                number(fields, "stuckDays", 1, 365),
                number(fields, "weightGrams", 0, 100_000),
                number(fields, "weightPercent", 0, 100),
                money(fields, "priceTolerance"),
                currency,
                grams(fields, "firstGrams"),
                money(fields, "firstPrice"),
                grams(fields, "nextGrams"),
                money(fields, "nextPrice"),
                number(fields, "divisor", 1, 100_000),
                lines(fields, "surcharges"),
                columns(fields));
        fields.check();
        return terms;
    }

    static List<String> known(@Nullable List<String> names) {
        return names == null ? List.of() : names;
    }

    /** Theirs = ours, one in a line. */
    static String written(CarrierTerms terms) {
        return Objects.requireNonNull(terms.columns()).entrySet().stream()
                .map(column -> column.getKey() + " = " + column.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable Integer number(FormFields fields, String name, int least, int most) {
        Integer number = fields.smallNumber(name);
        if (number != null && (number < least || number > most)) {
            fields.fault("/" + name, KernelProblem.INVALID_VALUE, number, least + "-" + most);
        }
        return number;
    }

    private static @Nullable Long grams(FormFields fields, String name) {
        Integer grams = number(fields, name, 1, 1_000_000);
        return grams == null ? null : Long.valueOf(grams);
    }

    private static @Nullable BigDecimal money(FormFields fields, String name) {
        BigDecimal money = fields.decimal(name);
        if (money != null && (money.signum() < 0 || money.scale() > 4 || money.precision() - money.scale() > 9)) {
            fields.fault("/" + name, KernelProblem.INVALID_VALUE, money, "12.50");
        }
        return money;
    }

    private static List<String> lines(FormFields fields, String name) {
        List<String> lines = fields.lines(name);
        if (lines.size() > MOST_LINES || lines.stream().anyMatch(line -> line.length() > LONGEST)) {
            fields.fault("/" + name, KernelProblem.INVALID_VALUE, lines.size(), MOST_LINES + " × " + LONGEST);
        }
        return lines;
    }

    private static Map<String, String> columns(FormFields fields) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String line : lines(fields, "columns")) {
            String[] sides = line.split("=", 2);
            if (sides.length == 2 && !sides[0].isBlank() && !sides[1].isBlank()) {
                columns.put(sides[0].strip(), sides[1].strip());
            } else {
                fields.fault("/columns", KernelProblem.INVALID_VALUE, line, "Netto = amount");
            }
        }
        return columns;
    }
}
