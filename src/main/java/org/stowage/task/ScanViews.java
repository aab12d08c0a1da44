package org.stowage.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.stowage.access.CurrentActor;

/** Lays answers out for the scan page. */
@ApplicationScoped
class ScanViews {

    private static final int MOST_ACTS = 4;
    private static final int MOST_KEYS = 9;

    private final CurrentActor actor;
    private final ByHand byHand;

    ScanViews(CurrentActor actor, ByHand byHand) {
        this.actor = actor;
        this.byHand = byHand;
    }

    ScanView of(long warehouseId, Reply reply) {
        Locale language = actor.get().language();
        ReplyFields fields = new ReplyFields(reply, language);
        boolean mayByHand = byHand.isAllowed(Desk.looking(warehouseId, actor.get(), null, reply.session()));
        String hand = ByHand.raw(reply)
                .filter(raw -> mayByHand || raw.equals("C-CONFIRM"))
                .orElse("");
        boolean isHome = reply.dialog().isEmpty();
        return new ScanView(
                reply.session().equals(ScanDesk.NO_SESSION)
                        ? ""
                        : reply.session().toString(),
                reply.dialog(),
                reply.step(),
                String.join(" ", reply.expects()),
                Objects.requireNonNullElse(reply.station(), ""),
                isHome ? text("page.scan", language) : text("dialog." + reply.dialog(), language),
                fields.subject(),
                reply.progress(),
                reply.prompt(),
                fields.main(),
                hand,
                fields.card(),
                fields.amount(),
                fields.facts(),
                fields.notes(),
                band(reply, language),
                picks(reply),
                acts(reply, language),
                reply.lines() == null ? List.of() : reply.lines(),
                fields.preview(),
                fields.papers(),
                isHome ? "" : fields.photo());
    }

    private static ScanView.Band band(Reply reply, Locale language) {
        Reply.Said said = reply.message();
        if (said == null) {
            return new ScanView.Band("quiet", "scan", text("tone.quiet", language), text("ready", language));
        }
        String tone = isTelling(said.code()) ? "info" : reply.tone().name().toLowerCase(Locale.ROOT);
        String icon = switch (tone) {
            case "good" -> "circle-check";
            case "bad" -> "circle-x";
            case "ask" -> "help-circle";
            case "done" -> "flag";
            default -> "info-circle";
        };
        return new ScanView.Band(tone, icon, text("tone." + tone, language), said.text());
    }

    /** Help and reasons change nothing: they look like neither a good nor a bad scan. */
    private static boolean isTelling(String code) {
        return code.equals("no-why")
                || code.equals("help")
                || code.startsWith("help-")
                || code.startsWith("why.")
                || code.startsWith("why-");
    }

    private static List<ScanView.Button> picks(Reply reply) {
        List<Choice> choices = Optional.ofNullable(reply.choices()).orElse(List.of());
        List<ScanView.Button> buttons = new ArrayList<>();
        for (Choice choice : choices) {
            String key = buttons.size() < MOST_KEYS ? String.valueOf(buttons.size() + 1) : "";
            String icon = reply.dialog().isEmpty() ? DialogLooks.icon(choice.code()) : "";
            buttons.add(new ScanView.Button(choice.code(), choice.label(), key, icon));
        }
        return buttons;
    }

    /** Leaving has the last key at every step, unless the step needs all four. */
    private static List<ScanView.Button> acts(Reply reply, Locale language) {
        List<ScanView.Button> buttons = new ArrayList<>();
        reply.acts().stream()
                .filter(act -> !act.equals("CANCEL"))
                .limit(MOST_ACTS)
                .forEach(act -> buttons.add(button(act, buttons.size() + 1, language)));
        if (!reply.dialog().isEmpty() && buttons.size() < MOST_ACTS) {
            buttons.add(button("CANCEL", MOST_ACTS, language));
        }
        return buttons;
    }

    private static ScanView.Button button(String act, int key, Locale language) {
        return new ScanView.Button("C-" + act, text("act." + act.toLowerCase(Locale.ROOT), language), "F" + key, "");
    }

    static String text(String key, Locale language) {
        return new Message("task", key).text(language);
    }
}
