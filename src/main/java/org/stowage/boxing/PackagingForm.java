package org.stowage.boxing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;
import org.stowage.kernel.FormFields;

/** A box as the page sends it. */
@ApplicationScoped
class PackagingForm {

    private final Validator validator;

    PackagingForm(Validator validator) {
        this.validator = validator;
    }

    /** @throws ConstraintViolationException naming every field at fault */
    @SuppressWarnings("NullAway") // what is missing is told by the validator, with all other faults
    NewPackaging read(FormFields form) {
        NewPackaging box = new NewPackaging(
                form.textOrEmpty("code"),
                form.textOrEmpty("name"),
                form.text("kind"),
                form.number("lengthMm"),
                form.number("widthMm"),
                form.number("heightMm"),
                form.number("grams"),
                form.number("maxGrams"),
                form.text("sku"),
                form.text("owner"),
                form.decimal("cost"),
                form.flag("active"));
        form.check();
        Set<ConstraintViolation<NewPackaging>> violations = validator.validate(box);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return box;
    }
}
