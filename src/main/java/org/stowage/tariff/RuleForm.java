package org.stowage.tariff;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;

/** What is written into the form for a rule. Lists are written with semicolons. */
final class RuleForm {

    private RuleForm() {}

    /** @param warehouse code where the box "only here" is ticked */
    static CarrierRule read(FormFields form, String warehouse) {
        CarrierRule.Kind kind = form.choice(CarrierRule.Kind.class, "kind");
        if (kind == null) {
            form.fault("/kind", KernelProblem.MISSING_VALUE);
        }
        var when = new When(
                list(form, "regions"),
                form.number("overGrams"),
                form.number("upToGrams"),
                form.number("overLengthMm"),
                form.decimal("valueOver"),
                form.decimal("valueUpTo"),
                form.text("currency"),
                flag(form, "cod"),
                list(form, "channels"),
                list(form, "owners"),
                list(form, "classes"),
                flag(form, "pickedUp"));
        CarrierRule read = new CarrierRule(
                form.textOrEmpty("code"),
                kind == null ? CarrierRule.Kind.EXCLUDE : kind,
                form.flag("here") ? warehouse : null,
                form.text("carrier"),
                form.text("service"),
                when.equals(When.ALWAYS) ? null : when,
                form.smallNumber("days"),
                form.decimal("amount"),
                form.text("note"));
        form.check();
        return read;
    }

    private static @Nullable List<String> list(FormFields form, String name) {
        String text = form.text(name);
        return text == null
                ? null
                : Arrays.stream(text.split("[;；,，\\n]", -1))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }

    /** Nothing chosen: it does not matter. */
    private static @Nullable Boolean flag(FormFields form, String name) {
        String text = form.text(name);
        return text == null ? null : Boolean.valueOf(text);
    }
}
