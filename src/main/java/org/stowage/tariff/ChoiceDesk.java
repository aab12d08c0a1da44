package org.stowage.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Role;
import org.stowage.carrier.Carriers;
import org.stowage.site.CurrentWarehouse;

/** What the page of the choice shows and does. */
@ApplicationScoped
@Transactional
class ChoiceDesk {

    private final Tariffs tariffs;
    private final CarrierRules rules;
    private final Carriers carriers;
    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;
    private final Validator validator;

    ChoiceDesk(
            Tariffs tariffs,
            CarrierRules rules,
            Carriers carriers,
            CurrentWarehouse warehouse,
            CurrentActor actor,
            Validator validator) {
        this.tariffs = tariffs;
        this.rules = rules;
        this.carriers = carriers;
        this.warehouse = warehouse;
        this.actor = actor;
        this.validator = validator;
    }

    List<Tariff> tariffs() {
        return tariffs.visible();
    }

    List<ChoicePages.ShownRule> rules() {
        return rules.visible().stream()
                .map(rule -> new ChoicePages.ShownRule(
                        rule, RuleText.when(rule, actor.get().language())))
                .toList();
    }

    ChoiceLists lists() {
        return new ChoiceLists(
                warehouse.find().map(at -> at.code()).orElse(""),
                carriers.all(),
                List.of(CarrierRule.Kind.values()),
                List.of(Level.values()));
    }

    boolean mayManage() {
        return actor.get().has(Role.MANAGER);
    }

    CarrierRule checked(CarrierRule rule) {
        Set<ConstraintViolation<CarrierRule>> violations = validator.validate(rule);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return rule;
    }

    void keep(CarrierRule rule) {
        rules.keep(rule, actor.get().operatorId());
    }

    void remove(String code, @Nullable String of) {
        rules.remove(code, of, actor.get().operatorId());
    }
}
