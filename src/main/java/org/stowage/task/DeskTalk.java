package org.stowage.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the desk does with a scan before and after the dialog's own rows: choosing, opening, help, leaving. */
@ApplicationScoped
class DeskTalk {

    private static final String CHOOSE = "CHOOSE-";
    // known, but only a dialog that has a row for it can take something back
    private static final String UNDO = "UNDO";

    private final Codes codes;
    private final Dialogs dialogs;
    private final Turns turns;
    private final DeskSql sql;
    private final ByHand byHand;

    DeskTalk(Codes codes, Dialogs dialogs, Turns turns, DeskSql sql, ByHand byHand) {
        this.codes = codes;
        this.dialogs = dialogs;
        this.turns = turns;
        this.sql = sql;
        this.byHand = byHand;
    }

    /**
     * @param last what the operator saw when they scanned
     * @throws Refused where the act says no: roll back, then tell it
     */
    Turn take(Standing standing, ScanRequest request, Desk desk, @Nullable Reply last) {
        if (byHand.refuses(request, desk, last)) {
            return Turn.of(standing, new Message("task", "not-by-hand"), Tone.BAD);
        }
        String asked = request.dialog();
        if (asked == null || asked.isBlank() || asked.equals(standing.dialog())) {
            return scan(standing, request, desk);
        }
        Optional<Dialog<?>> dialog = dialogs.named(asked);
        if (dialog.isEmpty()) {
            return no(standing, "unknown-dialog", asked);
        }
        Turn opened = openOrAsk(standing, dialog.get(), desk);
        boolean onlyOpens =
                request.raw().isBlank() || request.raw().strip().equalsIgnoreCase("C-" + Dialogs.opener(dialog.get()));
        return onlyOpens || opened.tone() != Tone.GOOD ? opened : scan(opened.standing(), request, desk);
    }

    private Turn scan(Standing standing, ScanRequest request, Desk desk) {
        if (request.raw().isBlank()) {
            return no(standing, "nothing-scanned");
        }
        Set<Class<? extends Meaning>> takes = turns.takes(standing);
        return switch (codes.read(desk.warehouseId(), request.raw(), request.source(), takes)) {
            case Reading.None none -> Turn.of(standing, none.why(), Tone.BAD);
            case Reading.Several several -> among(standing, several.candidates(), request.raw(), desk);
            case Reading.One one -> meant(standing, one.meaning(), request.raw(), desk);
        };
    }

    private Turn among(Standing standing, List<Candidate> candidates, String raw, Desk desk) {
        List<Candidate> possible = candidates.stream()
                .filter(candidate -> codes.choose(desk.warehouseId(), candidate)
                        .filter(meaning -> turns.mayMean(standing.settled(), meaning, desk))
                        .isPresent())
                .toList();
        return possible.size() == 1
                ? meant(
                        standing,
                        codes.choose(desk.warehouseId(), possible.getFirst()).orElseThrow(),
                        raw,
                        desk)
                : ask(standing, possible.isEmpty() ? candidates : possible, raw, desk);
    }

    private Turn ask(Standing standing, List<Candidate> candidates, String raw, Desk desk) {
        List<Choice> choices = new java.util.ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            String label = codes.choose(desk.warehouseId(), candidates.get(i))
                    .map(meaning -> Spoken.of(meaning, desk.language()))
                    .orElse(raw);
            choices.add(new Choice("C-" + CHOOSE + (i + 1), label));
        }
        Message message = new Message("task", "ambiguous-code", raw);
        return new Turn(standing.asking(Pending.among(candidates)), message, Tone.ASK, choices);
    }

    private Turn meant(Standing standing, Meaning meaning, String raw, Desk desk) {
        if (standing.pending() != null && meaning instanceof Meaning.OfCommand command) {
            Turn answered = answer(standing, standing.pending(), command.name(), desk);
            if (answered != null) {
                return answered;
            }
        }
        Standing settled = standing.settled();
        return turns.row(settled, meaning, desk).orElseGet(() -> ofDesk(settled, meaning, raw, desk));
    }

    private @Nullable Turn answer(Standing standing, Pending pending, String command, Desk desk) {
        Standing settled = standing.settled();
        if (!pending.opens().isEmpty()) {
            return switch (command) {
                case "YES", "CONFIRM" ->
                    turns.open(settled, dialogs.named(pending.opens()).orElseThrow(), desk);
                case "NO" -> Turn.of(settled, new Message("task", "stays"), Tone.GOOD);
                default -> null;
            };
        }
        String number = command.startsWith(CHOOSE) ? command.substring(CHOOSE.length()) : "";
        if (!number.matches("[1-9]")
                || Integer.parseInt(number) > pending.candidates().size()) {
            return null;
        }
        Candidate chosen = pending.candidates().get(Integer.parseInt(number) - 1);
        return codes.choose(desk.warehouseId(), chosen)
                .map(meaning -> meant(settled, meaning, chosen.raw(), desk))
                .orElseGet(() -> no(settled, "unknown-code", chosen.raw()));
    }

    /** What no row of the dialog takes. */
    private Turn ofDesk(Standing standing, Meaning meaning, String raw, Desk desk) {
        return switch (meaning) {
            case Meaning.OfCommand command -> command(standing, command.name(), raw, desk);
            case Meaning.OfStation station -> {
                sql.bind(desk.warehouseId(), desk.session(), station.station());
                Message message =
                        new Message("task", "station-bound", station.station().code());
                yield Turn.of(standing, message, Tone.GOOD).at(station.station());
            }
            case Meaning.OfBadge ignored -> no(standing, "badge-not-here");
            default -> notExpected(standing, raw, desk);
        };
    }

    private Turn command(Standing standing, String name, String raw, Desk desk) {
        Optional<DeskCommand> own = DeskCommand.named(name);
        if (own.isPresent()) {
            return switch (own.get()) {
                case HELP -> Turn.of(standing, help(standing, desk), Tone.GOOD);
                case WHY -> Turn.of(standing, turns.why(standing, desk), Tone.GOOD);
                case CANCEL -> standing.isOpen() ? turns.cancel(standing, desk) : no(standing, "no-dialog");
                case YES, NO -> notExpected(standing, raw, desk);
            };
        }
        if (name.equals(UNDO)) {
            return no(standing, "cannot-undo");
        }
        return dialogs.openedBy(name)
                .map(dialog -> openOrAsk(standing, dialog, desk))
                .orElseGet(() -> notExpected(standing, raw, desk));
    }

    private Turn openOrAsk(Standing standing, Dialog<?> dialog, Desk desk) {
        Standing settled = standing.settled();
        if (!turns.isBusy(settled)) {
            return turns.open(settled, dialog, desk);
        }
        String from = name(settled.dialog(), desk);
        String to = name(dialog.name(), desk);
        List<Choice> choices = List.of(
                Choice.of("C-YES", new Message("task", "yes"), desk.language()),
                Choice.of("C-NO", new Message("task", "no"), desk.language()));
        return new Turn(
                settled.asking(Pending.opening(dialog.name())),
                new Message("task", "leave-open-work", from, to),
                Tone.ASK,
                choices);
    }

    private static String name(String dialog, Desk desk) {
        return new Message("task", "dialog." + dialog).text(desk.language());
    }

    private Message help(Standing standing, Desk desk) {
        if (!standing.isOpen()) {
            return new Message("task", "help-home");
        }
        View view = turns.view(standing, desk);
        String commands = view.acts().stream().map(act -> "C-" + act).collect(Collectors.joining(", "));
        return commands.isEmpty()
                ? new Message("task", "help", Spoken.expects(view, desk.language()))
                : new Message("task", "help-commands", Spoken.expects(view, desk.language()), commands);
    }

    private Turn notExpected(Standing standing, String raw, Desk desk) {
        return standing.isOpen()
                ? no(standing, "not-expected-here", raw, Spoken.expects(turns.view(standing, desk), desk.language()))
                : no(standing, "no-dialog");
    }

    private static Turn no(Standing standing, String code, Object... values) {
        return Turn.of(standing.settled(), new Message("task", code, values), Tone.BAD);
    }
}
