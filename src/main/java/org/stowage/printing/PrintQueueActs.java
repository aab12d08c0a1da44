package org.stowage.printing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** The forms of a printer's page: stop it, let it go, move what waits; and how often labels are printed again. */
@Path("/print/queue")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER})
class PrintQueueActs {

    static final int LONGEST_REASON = 200;

    private record Move(@Nullable Long printer, @Nullable Integer labels) {}

    private final PrinterPauses pauses;
    private final PrintQueues queues;
    private final PrintPolicies policies;
    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;
    private final Once once;

    PrintQueueActs(
            PrinterPauses pauses,
            PrintQueues queues,
            PrintPolicies policies,
            CurrentWarehouse warehouse,
            CurrentActor actor,
            Once once) {
        this.pauses = pauses;
        this.queues = queues;
        this.policies = policies;
        this.warehouse = warehouse;
        this.actor = actor;
        this.once = once;
    }

    @POST
    @Path("/{printer}/pause")
    public Response pause(@RestPath long printer, MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        String reason = reason(fields);
        fields.check();
        Warehouse in = warehouse.get();
        return once.page(fields.key(), reason, () -> {
            pauses.pause(in.id(), printer, reason, actor.get().operatorId());
            return page(printer);
        });
    }

    @POST
    @Path("/{printer}/resume")
    public Response resume(@RestPath long printer, MultivaluedMap<String, String> form) {
        Warehouse in = warehouse.get();
        return once.page(FormFields.of(form).key(), "resume", () -> {
            pauses.resume(in.id(), printer, actor.get().operatorId());
            return page(printer);
        });
    }

    @POST
    @Path("/{printer}/move")
    public Response move(@RestPath long printer, MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        Move asked = new Move(fields.number("printer"), fields.smallNumber("labels"));
        int labels = Objects.requireNonNullElse(asked.labels(), PrintQueues.MOST);
        if (asked.printer() == null) {
            fields.fault("/printer", KernelProblem.MISSING_VALUE);
        }
        if (labels < 1) {
            fields.fault("/labels", KernelProblem.INVALID_VALUE, labels, "1, 2, 3");
        }
        fields.check();
        long to = Objects.requireNonNull(asked.printer());
        Warehouse in = warehouse.get();
        return once.page(fields.key(), asked, () -> {
            queues.moveQueue(in.id(), printer, to, labels, actor.get().operatorId());
            return page(to);
        });
    }

    @POST
    @Path("/policy")
    @RolesAllowed(Roles.MANAGER)
    public Response policy(MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        Integer reprints = fields.smallNumber("reprints");
        if (reprints == null || reprints < 0 || reprints > 99) {
            fields.fault("/reprints", KernelProblem.INVALID_VALUE, fields.textOrEmpty("reprints"), "0, 1, 2 … 99");
        }
        fields.check();
        Warehouse in = warehouse.get();
        return once.page(fields.key(), Objects.requireNonNull(reprints), () -> {
            policies.set(in, reprints, actor.get().operatorId());
            return PageLink.to("/print/queue");
        });
    }

    /** What somebody wrote down, or a fault. */
    static String reason(FormFields fields) {
        String reason = fields.textOrEmpty("reason");
        if (reason.isEmpty()) {
            fields.fault("/reason", KernelProblem.MISSING_VALUE);
        } else if (reason.length() > LONGEST_REASON) {
            fields.fault("/reason", KernelProblem.INVALID_VALUE, reason.length(), "1 … " + LONGEST_REASON);
        }
        return reason;
    }

    private static PageLink page(long printer) {
        return PageLink.to("/print/queue/" + printer);
    }
}
