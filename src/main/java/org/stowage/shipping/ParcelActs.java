package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;
import org.stowage.printing.PrintJobs;
import org.stowage.site.Warehouse;

/** The forms of a parcel's page: its label once more, and whether it came out. */
@ApplicationScoped
class ParcelActs {

    private static final int LONGEST_REASON = 200;

    private record Printed(@Nullable Long job, boolean printed) {}

    private final Parcels parcels;
    private final PrintJobs prints;
    private final LabelPrints labels;
    private final CurrentActor actor;
    private final Once once;

    ParcelActs(Parcels parcels, PrintJobs prints, LabelPrints labels, CurrentActor actor, Once once) {
        this.parcels = parcels;
        this.prints = prints;
        this.labels = labels;
        this.actor = actor;
        this.once = once;
    }

    Response reprint(Warehouse in, String no, FormFields fields) {
        String reason = fields.textOrEmpty("reason");
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("/reason");
        }
        return once.page(fields.key(), new ParcelResource.Reprint(reason), () -> {
            Parcel parcel = parcels.get(in.id(), no);
            labels.reprint(
                    in.id(),
                    parcel.parcelNo(),
                    reason,
                    parcel.stationId(),
                    actor.get().operatorId());
            return PageLink.to("/parcels", parcel.parcelNo());
        });
    }

    /** Only for a job of this very parcel. */
    Response printed(Warehouse in, String no, FormFields fields) {
        Printed answer = new Printed(fields.number("job"), fields.flag("printed"));
        fields.check();
        Long job = answer.job();
        if (job == null) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("/job");
        }
        return once.page(fields.key(), answer, () -> {
            Parcel parcel = parcels.get(in.id(), no);
            if (!prints.get(List.of(in.id()), job).document().equals(parcel.document())) {
                throw Problem.of(KernelProblem.NOT_FOUND, "print job " + job);
            }
            prints.answer(List.of(in.id()), job, answer.printed());
            return PageLink.to("/parcels", parcel.parcelNo());
        });
    }
}
