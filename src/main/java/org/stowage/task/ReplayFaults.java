package org.stowage.task;

import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.stowage.kernel.Era;
import org.stowage.kernel.Problem;

/** What is wrong with a request before anything of it is done. */
final class ReplayFaults {

    private ReplayFaults() {}

    /** @throws Problem with every fault */
    static void check(ReplayRequest request) {
        List<Problem.Fault> faults = new ArrayList<>();
        Era.fault(request.sentAt(), "/sentAt").ifPresent(faults::add);
        for (int n = 0; n < request.acts().size(); n++) {
            check(request.acts().get(n), "/acts/" + n, faults);
        }
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
    }

    private static void check(ReplayAct act, String at, List<Problem.Fault> faults) {
        Era.fault(act.happenedAt(), at + "/happenedAt").ifPresent(faults::add);
        Era.fault(act.begun(), at + "/firstAt").ifPresent(faults::add);
        if (act.begun().isAfter(act.happenedAt())) {
            faults.add(Problem.fault(at + "/firstAt", TaskProblem.BEGUN_AFTER_IT_HAPPENED));
        }
        if (act.item() == null && act.quantity() != null) {
            faults.add(Problem.fault(at + "/item", TaskProblem.QUANTITY_WITHOUT_ITEM));
        }
        if (act.item() != null && act.quantity() == null) {
            faults.add(Problem.fault(at + "/quantity", TaskProblem.ITEM_WITHOUT_QUANTITY));
        }
        CharsetEncoder texts = StandardCharsets.UTF_8.newEncoder();
        Stream.concat(
                        Stream.of(act.task(), act.location(), act.item(), act.lot(), act.tote()),
                        act.serialsOrNone().stream())
                .filter(Objects::nonNull)
                .filter(text -> text.indexOf(0) >= 0 || !texts.canEncode(text))
                .findFirst()
                .ifPresent(text -> faults.add(Problem.fault(at, TaskProblem.UNREADABLE_SCAN)));
    }
}
