package org.stowage.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;

/** The forms of a print job's page. Each goes back to the page that it came from: the job's, or its printer's. */
@ApplicationScoped
class PrintJobActs {

    private record Asked(@Nullable String reason, @Nullable Long printer, boolean printed) {}

    private final PrintJobs jobs;
    private final PrintQueues queues;
    private final CurrentActor actor;
    private final Once once;

    PrintJobActs(PrintJobs jobs, PrintQueues queues, CurrentActor actor, Once once) {
        this.jobs = jobs;
        this.queues = queues;
        this.actor = actor;
        this.once = once;
    }

    Response front(long in, long id, FormFields fields) {
        return post(fields, id, new Asked(null, null, false), () -> {
            queues.front(job(in, id), who());
            return id;
        });
    }

    Response cancel(long in, long id, FormFields fields) {
        String reason = PrintQueueActs.reason(fields);
        return post(fields, id, new Asked(reason, null, false), () -> {
            queues.cancel(job(in, id), reason, who());
            return id;
        });
    }

    Response move(long in, long id, FormFields fields) {
        Long printer = fields.number("printer");
        return post(fields, id, new Asked(null, printer, false), () -> {
            if (printer == null) {
                throw Problem.of(KernelProblem.MISSING_VALUE).at("/printer");
            }
            queues.move(in, List.of(id), printer, who());
            return id;
        });
    }

    /** Somebody looked: it came out, or it did not and goes again. */
    Response answer(long in, long id, FormFields fields) {
        boolean printed = fields.flag("printed");
        return post(
                fields,
                id,
                new Asked(null, null, printed),
                () -> jobs.answer(List.of(in), id, printed).id());
    }

    Response again(long in, long id, FormFields fields) {
        String reason = PrintQueueActs.reason(fields);
        return post(fields, id, new Asked(reason, null, false), () -> {
            PrintJob job = job(in, id);
            return jobs.reprint(in, job.document(), reason, job.stationId(), who());
        });
    }

    private Response post(FormFields fields, long id, Asked asked, Supplier<Long> act) {
        Long back = fields.number("back");
        fields.check();
        return once.page(fields.key(), asked, () -> {
            long now = act.get();
            return PageLink.to(back == null ? "/print/queue/jobs/" + now : "/print/queue/" + back);
        });
    }

    private PrintJob job(long in, long id) {
        return jobs.get(List.of(in), id);
    }

    private long who() {
        return actor.get().operatorId();
    }
}
