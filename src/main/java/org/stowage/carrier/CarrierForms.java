package org.stowage.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Role;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.PageLink;

/** What is written into the forms of a carrier's page. */
@ApplicationScoped
class CarrierForms {

    private final CarrierAccounts accounts;
    private final CurrentActor actor;
    private final Once once;
    private final Validator validator;

    CarrierForms(CarrierAccounts accounts, CurrentActor actor, Once once, Validator validator) {
        this.accounts = accounts;
        this.actor = actor;
        this.once = once;
        this.validator = validator;
    }

    boolean mayManage() {
        return actor.get().roles().contains(Role.MANAGER);
    }

    Response account(Carrier carrier, FormFields form) {
        Map<String, @Nullable String> values = new HashMap<>();
        for (LinkTraits.Field field : accounts.traits(carrier).fields()) {
            String value = form.text("f-" + field.name());
            // an empty field of a secret is one that was not touched
            if (value != null || !field.secret()) {
                values.put(field.name(), value);
            }
        }
        NewAccount asked = checked(new NewAccount(form.text("endpoint"), form.flag("sandbox"), values));
        long operator = actor.get().operatorId();
        return once.page(form.key(), asked, () -> {
            accounts.put(carrier, asked, operator);
            return PageLink.to("/carriers", carrier.code());
        });
    }

    <T> T checked(T asked) {
        Set<ConstraintViolation<T>> violations = validator.validate(asked);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return asked;
    }
}
