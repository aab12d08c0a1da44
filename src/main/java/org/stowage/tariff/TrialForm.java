package org.stowage.tariff;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.outbound.Money;

/** What is written into "try it". */
final class TrialForm {

    private static final Pattern BOX = Pattern.compile("(\\d{1,5})\\s*[x×*]\\s*(\\d{1,5})\\s*[x×*]\\s*(\\d{1,5})");

    private TrialForm() {}

    static TrialQuestion read(FormFields form, String warehouse) {
        Long grams = form.number("grams");
        String currency = form.text("currency");
        TrialQuestion question = new TrialQuestion(
                warehouse,
                new TrialQuestion.To(
                        form.text("country"),
                        form.text("province"),
                        form.text("city"),
                        form.text("district"),
                        form.text("postcode")),
                grams == null ? 0 : grams,
                box(form),
                money(form.decimal("cod"), currency),
                money(form.decimal("value"), currency),
                form.text("channel"),
                null,
                null,
                form.text("service"),
                null);
        form.check();
        return question;
    }

    private static @Nullable Measures box(FormFields form) {
        String text = form.text("box");
        if (text == null) {
            return null;
        }
        Matcher sides = BOX.matcher(text);
        if (!sides.matches()) {
            form.fault("/box", KernelProblem.INVALID_VALUE, text, "300 x 200 x 150");
            return null;
        }
        return new Measures(
                Long.parseLong(sides.group(1)), Long.parseLong(sides.group(2)), Long.parseLong(sides.group(3)));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new Money(amount, currency);
    }
}
