package org.stowage.tariff;

import org.stowage.kernel.FormFields;

/** What stands in the fields of "try it" when its answer is shown. */
record TrialFields(FormFields form) {

    public String of(String name) {
        return form.textOrEmpty(name);
    }
}
