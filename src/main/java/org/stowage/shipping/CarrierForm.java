package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Once;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;

/** What is written into the form for another carrier: a code, or code and service as the list offers them. */
@ApplicationScoped
class CarrierForm {

    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_SERVICE = 60;

    private final Once once;

    CarrierForm(Once once) {
        this.once = once;
    }

    /**
     * The form as it was sent.
     *
     * @param page of what it is about, {@code /orders} @param act takes what is wanted, and says of which number
     */
    Response send(MultivaluedMap<String, String> sent, String page, Function<CarrierWanted, String> act) {
        FormFields form = FormFields.of(sent);
        CarrierWanted wanted = read(form);
        return once.page(form.key(), wanted, () -> PageLink.to(PageLink.to(page, act.apply(wanted)) + "/carrier"));
    }

    /** @throws org.stowage.kernel.Problem naming every fault */
    private CarrierWanted read(FormFields form) {
        String carrier = form.textOrEmpty("carrier");
        String reason = form.textOrEmpty("reason");
        String service = service(form);
        if (carrier.isEmpty()) {
            form.fault("/carrier", KernelProblem.MISSING_VALUE);
        }
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            form.fault("/reason", KernelProblem.MISSING_VALUE);
        }
        form.check();
        return new CarrierWanted(carrier, service, reason);
    }

    private static @Nullable String service(FormFields form) {
        String service = form.text("service");
        if (service != null && service.length() > LONGEST_SERVICE) {
            form.fault("/service", KernelProblem.INVALID_VALUE, service, "1-60");
        }
        return service;
    }
}
