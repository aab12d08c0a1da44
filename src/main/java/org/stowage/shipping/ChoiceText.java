package org.stowage.shipping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.stowage.access.CurrentActor;
import org.stowage.kernel.Problem;
import org.stowage.tariff.Choice;
import org.stowage.tariff.TariffProblem;

/** A choice as it is kept, and as the person reads it who must find another way. */
@ApplicationScoped
class ChoiceText {

    private final ObjectMapper json;
    private final CurrentActor actor;

    ChoiceText(ObjectMapper json, CurrentActor actor) {
        this.json = json;
        this.actor = actor;
    }

    Locale language() {
        return actor.get().language();
    }

    Problem refused(PackOrder order, Choice answer) {
        return Problem.of(TariffProblem.NO_CARRIER_ALLOWED, order.orderNo(), answer.refusals(language()));
    }

    String written(Choice choice) {
        try {
            return json.writeValueAsString(choice);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Choice read(String text) {
        try {
            return json.readValue(text, Choice.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
