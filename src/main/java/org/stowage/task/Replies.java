package org.stowage.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts an answer together: what the step shows, in the operator's language. */
@ApplicationScoped
class Replies {

    private static final String WAIT = "wait";

    private final Turns turns;
    private final Dialogs dialogs;

    Replies(Turns turns, Dialogs dialogs) {
        this.turns = turns;
        this.dialogs = dialogs;
    }

    Reply of(Turn turn, Desk desk) {
        Reply.Said said = Reply.Said.of(turn.message(), desk.language());
        return show(turn.standing(), said, turn.tone(), turn.choices(), desk);
    }

    /** What a session shows without a new scan. Only where it waits for something the view is made again. */
    Reply now(Standing standing, @Nullable Reply kept, Desk desk) {
        if (kept != null && !kept.expects().contains(WAIT)) {
            return kept;
        }
        return show(standing, kept == null ? null : kept.message(), Tone.GOOD, List.of(), desk);
    }

    private Reply show(Standing standing, Reply.@Nullable Said said, Tone tone, List<Choice> asked, Desk desk) {
        StationRef station = desk.station();
        View view = standing.isOpen() && turns.isKnown(standing) ? turns.view(standing, desk) : home(desk);
        List<Choice> choices = asked.isEmpty() ? view.choices() : asked;
        return new Reply(
                desk.session(),
                standing.dialog(),
                standing.step(),
                view.prompt().text(desk.language()),
                view.fields().stream()
                        .map(field -> Reply.Shown.of(field, desk.language()))
                        .toList(),
                said,
                tone,
                view.expects(),
                choices.isEmpty() ? null : choices,
                view.progress(),
                view.acts(),
                view.lines().isEmpty() ? null : view.lines(),
                view.plan(),
                station == null ? null : station.code(),
                null);
    }

    private View home(Desk desk) {
        List<Choice> choices = dialogs.allowed(desk.actor()).stream()
                .map(dialog -> Choice.of(
                        "C-" + Dialogs.opener(dialog), new Message("task", "dialog." + dialog.name()), desk.language()))
                .toList();
        return View.of(new Message("task", "home")).choices(choices);
    }
}
