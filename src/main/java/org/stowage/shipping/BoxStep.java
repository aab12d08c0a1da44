package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.boxing.Packaging;
import org.stowage.boxing.Proposal;
import org.stowage.boxing.Proposal.FilledBox;
import org.stowage.task.Desk;
import org.stowage.task.Field;
import org.stowage.task.Message;
import org.stowage.task.View;

/** The step at which a box is taken, and the weight of the full one, at any desk. */
@ApplicationScoped
class BoxStep {

    private final ParcelBoxes boxes;
    private final Weights weights;
    private final SeveralBoxes several;

    BoxStep(ParcelBoxes boxes, Weights weights, SeveralBoxes several) {
        this.boxes = boxes;
        this.weights = weights;
        this.several = several;
    }

    /** All is in, or beside, the parcel: the proposal stands from here on. @param content units by item */
    void propose(long parcelId, Map<Long, Long> content, Desk desk) {
        boxes.propose(desk.warehouseId(), parcelId, content);
    }

    /** @throws org.stowage.kernel.Problem unknown-box, box-inactive */
    String taken(String code, Desk desk) {
        return boxes.taken(desk.warehouseId(), code);
    }

    /** A typed number: the parcel consists of so many boxes. @return told to the packer */
    Message several(long parcelId, long count, PackDesk at, Desk desk) {
        several.say(desk.warehouseId(), parcelId, count, at);
        return PackViews.message("pack.boxes-said", count);
    }

    /** What C-CONFIRM takes. @param otherwise where nothing is proposed, or the box is out of use by now */
    @Nullable
    String proposed(long parcelId, @Nullable String otherwise, Desk desk) {
        return boxes.find(
                        desk.warehouseId(),
                        boxes.kept(desk.warehouseId(), parcelId).code())
                .filter(Packaging::active)
                .map(Packaging::code)
                .orElse(otherwise);
    }

    @Nullable
    Message anomaly(List<ParcelSql.Content> content, @Nullable String box, long grams, Desk desk) {
        return weights.anomaly(desk.warehouseId(), content, box, grams);
    }

    @Nullable
    Long expected(List<ParcelSql.Content> content, @Nullable String box, Desk desk) {
        return weights.expected(desk.warehouseId(), content, box);
    }

    /** Which box, and how the units lie in it. @param plain the prompt where no box is proposed */
    View view(View head, String plain, long parcelId, String parcelNo, Desk desk) {
        Proposal proposal = boxes.kept(desk.warehouseId(), parcelId);
        return boxes.find(desk.warehouseId(), proposal.code())
                .map(box -> {
                    View view = head.prompt(prompt(proposal, box)).field("box", box.label());
                    boolean isLaid = !proposal.boxes().getFirst().units().isEmpty();
                    return isLaid
                            ? view.field(Field.of("name", box.name() + " " + box.size())
                                    .image("/api/v1/parcels/" + parcelNo + "/box.svg"))
                            : view;
                })
                .orElseGet(() -> head.prompt(PackViews.message(plain)));
    }

    /** C-WHY. */
    Message why(long parcelId, Desk desk) {
        return why(boxes.kept(desk.warehouseId(), parcelId));
    }

    static Message why(Proposal proposal) {
        return new Message("boxing", "why." + proposal.reason(), String.join(", ", proposal.names()));
    }

    private static Message prompt(Proposal proposal, Packaging box) {
        int count = proposal.boxes().size();
        return count == 1
                ? PackViews.message("pack.box-proposed", box.title())
                : PackViews.message(
                        "pack.boxes-proposed",
                        count,
                        proposal.boxes().stream()
                                .map(FilledBox::code)
                                .map(code -> "X-" + code)
                                .collect(Collectors.joining(", ")));
    }
}
