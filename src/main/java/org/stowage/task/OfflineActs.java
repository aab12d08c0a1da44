package org.stowage.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stowage.access.Role;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Walls;

/** Reads an act that was done without a line and has its work do it. */
@ApplicationScoped
class OfflineActs {

    private final Codes codes;
    private final Dialogs dialogs;
    private final OfflineWorks works;
    private final Walls walls;

    OfflineActs(Codes codes, Dialogs dialogs, OfflineWorks works, Walls walls) {
        this.codes = codes;
        this.dialogs = dialogs;
        this.works = works;
        this.walls = walls;
    }

    /** @throws Refused what changed; roll back, then tell it */
    ActDone act(ReplayAct act, List<ReplayAct> before, DeviceClock clock, Desk desk) {
        try {
            OfflineWorks.Named named = named(act);
            checkRoles(named.work(), desk);
            if (clock.isAhead(act.happenedAt())) {
                throw Problem.of(TaskProblem.ACT_IN_FUTURE);
            }
            if (clock.isTooOld(act.begun())) {
                throw Problem.of(TaskProblem.ACT_TOO_OLD, DeviceClock.OLDEST.toDays());
            }
            List<OfflineAct> read = new ArrayList<>();
            for (ReplayAct one : before) {
                readable(one, named.taskId(), clock, desk).ifPresent(read::add);
            }
            return named.work().act(read(act, read, named.taskId(), clock, desk), desk);
        } catch (Problem problem) {
            throw new Refused(Message.of(problem));
        } catch (ArithmeticException overflow) {
            throw new Refused(Message.of(TaskProblem.CANNOT_BE));
        } catch (Refused refused) {
            throw refused;
        } catch (RuntimeException failure) {
            Problem wall = walls.refusal(failure).orElseThrow(() -> failure);
            throw new Refused(Message.of(wall));
        }
    }

    private OfflineWorks.Named named(ReplayAct act) {
        return works.ofTask(act.task()).orElseThrow(() -> Problem.of(TaskProblem.TASK_GONE, act.task()));
    }

    private void checkRoles(OfflineWork<?> work, Desk desk) {
        Dialog<?> dialog = dialogs.named(work.dialog()).orElseThrow();
        if (!Dialogs.mayOpen(dialog, desk.actor())) {
            List<String> roles =
                    dialog.roles().stream().map(Role::code).sorted().toList();
            throw new Refused(Message.of(KernelProblem.NOT_ALLOWED, String.join(", ", roles)));
        }
    }

    /** Who changed what a refused act met, and what to do now; the work does what is to be done about it. */
    Late late(ReplayAct act, Message said, DeviceClock clock, Desk desk) {
        try {
            Optional<OfflineWorks.Named> named = works.ofTask(act.task());
            if (named.isEmpty()) {
                return unknown();
            }
            OfflineAct read = read(act, List.of(), named.get().taskId(), clock, desk);
            OfflineWork<?> work = named.get().work();
            work.refused(read, said.code(), desk);
            return work.late(read, said.code(), desk);
        } catch (Problem | Refused unreadable) {
            return unknown();
        }
    }

    private static Late unknown() {
        return Late.nobody(new Message("task", "todo.unknown"));
    }

    /** Empty: it was refused for a code that means nothing. */
    private Optional<OfflineAct> readable(ReplayAct act, long taskId, DeviceClock clock, Desk desk) {
        try {
            return Optional.of(read(act, List.of(), taskId, clock, desk));
        } catch (Problem | Refused unreadable) {
            return Optional.empty();
        }
    }

    private OfflineAct read(ReplayAct act, List<OfflineAct> before, long taskId, DeviceClock clock, Desk desk) {
        Meaning.OfLocation location = meant(act.location(), Meaning.OfLocation.class, desk).stream()
                .findFirst()
                .orElseThrow(() -> Problem.of(TaskProblem.UNKNOWN_CODE, act.location()));
        List<Meaning.OfItem> items = act.item() == null ? List.of() : meant(act.item(), Meaning.OfItem.class, desk);
        if (act.item() != null && items.isEmpty()) {
            throw Problem.of(TaskProblem.UNKNOWN_CODE, act.item());
        }
        return new OfflineAct(
                taskId,
                location.location(),
                items,
                act.item(),
                act.lot(),
                act.serialsOrNone(),
                act.quantity() == null ? 0 : act.quantity(),
                act.tote(),
                clock.begun(act.begun()),
                clock.offset().toMillis(),
                before);
    }

    /** What the code means of this kind: as at a scan, only that nobody can be asked. */
    private <M extends Meaning> List<M> meant(String raw, Class<M> kind, Desk desk) {
        return switch (codes.read(desk.warehouseId(), raw, Source.SCAN, Set.of(kind))) {
            case Reading.None none -> throw new Refused(none.why());
            case Reading.One one -> kind.isInstance(one.meaning()) ? List.of(kind.cast(one.meaning())) : List.of();
            case Reading.Several several ->
                several.candidates().stream()
                        .flatMap(candidate -> codes.choose(desk.warehouseId(), candidate).stream())
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .toList();
        };
    }
}
