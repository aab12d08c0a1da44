package org.stowage.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Role;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Walls;

/** One scan in one dialog: which row takes it, what the row says, and where the session stands then. */
@ApplicationScoped
class Turns {

    private static final Logger LOG = Logger.getLogger(Turns.class);

    private final Dialogs dialogs;
    private final Memory memory;
    private final Walls walls;

    Turns(Dialogs dialogs, Memory memory, Walls walls) {
        this.dialogs = dialogs;
        this.memory = memory;
        this.walls = walls;
    }

    /** What the step takes; empty when no dialog is open. */
    Set<Class<? extends Meaning>> takes(Standing standing) {
        return standing.isOpen() ? Dialogs.takes(dialog(standing), standing.step()) : Set.of();
    }

    /** @throws Refused where the operator may not, or there is no work */
    Turn open(Standing standing, Dialog<?> dialog, Desk desk) {
        checkRoles(dialog, desk);
        if (standing.isOpen()) {
            leave(dialog(standing), standing, desk);
        }
        return opened(dialog, desk);
    }

    /** The open dialog begins once more with what is left of its work; nothing is given back. @throws Refused nothing is */
    Turn reopen(Standing standing, Desk desk) {
        Dialog<?> dialog = dialog(standing);
        checkRoles(dialog, desk);
        return opened(dialog, desk);
    }

    private <S> Turn opened(Dialog<S> dialog, Desk desk) {
        return after(dialog, attempt(() -> dialog.open(desk)), dialog.firstSteps(), "");
    }

    private static void checkRoles(Dialog<?> dialog, Desk desk) {
        if (!Dialogs.mayOpen(dialog, desk.actor())) {
            String roles = dialog.roles().stream().map(Role::code).sorted().collect(Collectors.joining(", "));
            throw new Refused(Message.of(KernelProblem.NOT_ALLOWED, roles));
        }
    }

    /**
     * The dialog's own row for this scan, if it has one.
     *
     * @throws Refused where the operator has lost the role since the dialog was opened
     */
    Optional<Turn> row(Standing standing, Meaning scanned, Desk desk) {
        return standing.isOpen() ? row(dialog(standing), standing, scanned, desk) : Optional.empty();
    }

    private <S> Optional<Turn> row(Dialog<S> dialog, Standing standing, Meaning scanned, Desk desk) {
        return Dialogs.row(dialog, standing.step(), scanned).map(row -> {
            checkRoles(dialog, desk);
            S remembered = memory.read(standing, dialog);
            return after(
                    dialog, attempt(() -> row.act().on(remembered, scanned, desk)), row.leadsTo(), standing.step());
        });
    }

    Turn cancel(Standing standing, Desk desk) {
        Dialog<?> dialog = dialog(standing);
        leave(dialog, standing, desk);
        String name = new Message("task", "dialog." + dialog.name()).text(desk.language());
        return Turn.of(Standing.NOWHERE, new Message("task", "left", name), Tone.DONE);
    }

    private <S> void leave(Dialog<S> dialog, Standing standing, Desk desk) {
        S remembered = memory.read(standing, dialog);
        attempt(() -> {
            dialog.leave(remembered, desk);
            return Outcome.<S>finish(new Message("task", "left", ""));
        });
    }

    boolean isBusy(Standing standing) {
        return standing.isOpen() && isBusy(dialog(standing), standing);
    }

    private <S> boolean isBusy(Dialog<S> dialog, Standing standing) {
        return dialog.isBusy(standing.step(), memory.read(standing, dialog));
    }

    View view(Standing standing, Desk desk) {
        return view(dialog(standing), standing, desk);
    }

    private <S> View view(Dialog<S> dialog, Standing standing, Desk desk) {
        return dialog.view(standing.step(), memory.read(standing, dialog), desk);
    }

    /** Of several things that a code may mean: whether the open step can mean this one. */
    boolean mayMean(Standing standing, Meaning meaning, Desk desk) {
        return !standing.isOpen() || mayMean(dialog(standing), standing, meaning, desk);
    }

    private <S> boolean mayMean(Dialog<S> dialog, Standing standing, Meaning meaning, Desk desk) {
        return dialog.mayMean(standing.step(), memory.read(standing, dialog), meaning, desk);
    }

    Message why(Standing standing, Desk desk) {
        Message why = standing.isOpen() ? why(dialog(standing), standing, desk) : null;
        return why == null ? new Message("task", "no-why") : why;
    }

    private <S> @Nullable Message why(Dialog<S> dialog, Standing standing, Desk desk) {
        return dialog.why(standing.step(), memory.read(standing, dialog), desk);
    }

    /** A dialog that a newer version of the house has no more: the session stands nowhere. */
    boolean isKnown(Standing standing) {
        return !standing.isOpen() || dialogs.named(standing.dialog()).isPresent();
    }

    private Dialog<?> dialog(Standing standing) {
        return dialogs.named(standing.dialog()).orElseThrow(() -> new IllegalStateException(standing.dialog()));
    }

    private <S> Turn after(Dialog<S> dialog, Outcome<S> outcome, List<String> leadsTo, String before) {
        return switch (outcome) {
            case Outcome.Advance<S> on -> {
                hold(dialog, on.step(), leadsTo, before);
                yield Turn.of(standing(dialog, on.step(), on.memory()), on.message(), Tone.GOOD);
            }
            case Outcome.Ask<S> ask -> {
                hold(dialog, ask.step(), leadsTo, before);
                yield new Turn(standing(dialog, ask.step(), ask.memory()), ask.message(), Tone.ASK, ask.choices());
            }
            case Outcome.Refuse<S> no -> throw new Refused(no.message());
            case Outcome.Finish<S> end -> {
                hold(dialog, Row.END, leadsTo, before);
                yield Turn.of(Standing.NOWHERE, end.message(), Tone.DONE);
            }
        };
    }

    private <S> Standing standing(Dialog<S> dialog, String step, S remembered) {
        JsonNode written = memory.write(remembered);
        return new Standing(dialog.name(), step, written, null);
    }

    /** The table in the docs says where a row leads: what a dialog does beside its table is a bug. */
    private static void hold(Dialog<?> dialog, String step, List<String> leadsTo, String before) {
        if (!step.equals(before) && !leadsTo.contains(step)) {
            String fault = "dialog %s goes from '%s' to '%s', which its row does not name (Row.to)"
                    .formatted(dialog.name(), before, step);
            if (LaunchMode.current() == LaunchMode.TEST) {
                throw new IllegalStateException(fault);
            }
            LOG.error(fault);
        }
    }

    private <S> Outcome<S> attempt(Supplier<Outcome<S>> act) {
        try {
            return act.get();
        } catch (Problem problem) {
            throw new Refused(Message.of(problem));
        } catch (RuntimeException failure) {
            Problem wall = walls.refusal(failure).orElseThrow(() -> failure);
            throw new Refused(Message.of(wall));
        }
    }
}
