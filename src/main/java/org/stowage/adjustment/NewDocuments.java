package org.stowage.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Violations;
import org.stowage.site.Warehouse;

/** Forms of new documents: every slip of the hand and every fault against the book is told in one answer. */
@ApplicationScoped
class NewDocuments {

    record Checked(Kind kind, Foreseen seen) {}

    private final DocumentForm forms;
    private final Foresight foresight;
    private final Validator validator;

    NewDocuments(DocumentForm forms, Foresight foresight, Validator validator) {
        this.forms = forms;
        this.foresight = foresight;
        this.validator = validator;
    }

    /** @throws Problem with every field that cannot be read */
    DocumentForm.Asked read(Warehouse in, FormFields fields) {
        DocumentForm.Asked asked = forms.read(fields, in);
        List<Problem.Fault> slips = slips(fields, asked.document());
        if (!slips.isEmpty()) {
            throw Problem.all(slips);
        }
        return asked;
    }

    /** @throws Problem with every fault there is, one for each field */
    Checked check(Warehouse in, FormFields fields, Actor actor) {
        DocumentForm.Asked asked = forms.read(fields, in);
        List<Problem.Fault> faults = new ArrayList<>(slips(fields, asked.document()));
        Foreseen seen = null;
        try {
            seen = foresight.of(in, asked.kind(), asked.document(), actor);
        } catch (Problem refused) {
            // a field that could not be read is at fault once, not a second time for what stands in its place
            Set<String> named = faults.stream().map(Problem.Fault::pointer).collect(Collectors.toSet());
            refused.faults().stream()
                    .filter(fault -> !named.contains(fault.pointer()))
                    .forEach(faults::add);
        }
        return checked(asked.kind(), seen, faults);
    }

    private static Checked checked(Kind kind, @Nullable Foreseen seen, List<Problem.Fault> faults) {
        if (seen == null || !faults.isEmpty()) {
            throw Problem.all(faults);
        }
        return new Checked(kind, seen);
    }

    private List<Problem.Fault> slips(FormFields fields, NewDocument document) {
        List<Problem.Fault> slips = new ArrayList<>();
        try {
            fields.check();
        } catch (Problem refused) {
            slips.addAll(refused.faults());
        }
        Set<String> named = slips.stream().map(Problem.Fault::pointer).collect(Collectors.toSet());
        Violations.faults(validator.validate(document)).stream()
                .filter(fault -> !named.contains(fault.pointer()))
                .forEach(slips::add);
        return slips;
    }
}
