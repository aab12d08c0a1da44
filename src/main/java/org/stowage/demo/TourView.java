package org.stowage.demo;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.DatabaseName;
import org.stowage.task.NextScan;
import org.stowage.task.Reply;
import org.stowage.task.Source;

/**
 * What the tour shows now.
 *
 * @param order the one of this tour; null: none waits at the packing desks
 * @param parcel number of the order's parcel once it has its label
 * @param next what the button scans; null: nothing
 * @param reply how the visitor's session at the scan desk stands
 * @param pageOpen whether the station's scan page is open, so that a scan ends there
 */
record TourView(
        TourStep now,
        @Nullable String order,
        @Nullable String parcel,
        @Nullable NextScan next,
        Reply reply,
        boolean pageOpen) {

    /** @param state done, now or open */
    record Step(String name, String state) {}

    public List<Step> steps() {
        return Arrays.stream(TourStep.values())
                .filter(step -> step != TourStep.DONE)
                .map(step -> new Step(step.word(), step.compareTo(now) < 0 ? "done" : step == now ? "now" : "open"))
                .toList();
    }

    public boolean done() {
        return now == TourStep.DONE;
    }

    public boolean login() {
        return now == TourStep.LOGIN;
    }

    /** Things go on without a click on this page: at the scan page, or by robots. */
    public boolean elsewhere() {
        return !done() && !login() && (pageOpen || order == null);
    }

    public String tone() {
        return DatabaseName.of(reply.tone());
    }

    public boolean weighs() {
        return next != null && next.source() == Source.KEY;
    }

    /** Somebody has to pick first. */
    public boolean nothingWaits() {
        return order == null && !login();
    }

    public boolean atTheDesk() {
        return reply.dialog().equals("pack");
    }
}
