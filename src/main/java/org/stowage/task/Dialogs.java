package org.stowage.task;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stowage.access.Actor;

/** Every dialog of the house, by name and by the command that opens it. */
@ApplicationScoped
class Dialogs {

    private final List<Dialog<?>> all;

    Dialogs(@All List<Dialog<?>> all) {
        this.all = all.stream().sorted(Comparator.comparing(Dialog::name)).toList();
    }

    /** Sorted by name. */
    List<Dialog<?>> all() {
        return all;
    }

    Optional<Dialog<?>> named(String name) {
        return all.stream().filter(dialog -> dialog.name().equals(name)).findFirst();
    }

    Optional<Dialog<?>> openedBy(String command) {
        return all.stream().filter(dialog -> opener(dialog).equals(command)).findFirst();
    }

    List<Dialog<?>> allowed(Actor actor) {
        return all.stream()
                .filter(dialog -> mayOpen(dialog, actor))
                .sorted(Comparator.comparing(dialog -> DialogLooks.place(dialog.name())))
                .toList();
    }

    static boolean mayOpen(Dialog<?> dialog, Actor actor) {
        return dialog.roles().stream().anyMatch(actor::has);
    }

    /** {@code put-back} is opened by {@code PUTBACK}. */
    static String opener(Dialog<?> dialog) {
        return dialog.name().replace("-", "").toUpperCase(Locale.ROOT);
    }

    /** A step's own row goes before one for every step. */
    static <S> Optional<Row<S>> row(Dialog<S> dialog, String step, Meaning scanned) {
        List<Row<S>> rows = dialog.rows();
        return rows.stream()
                .filter(row -> row.matches(step, scanned))
                .findFirst()
                .or(() -> rows.stream()
                        .filter(row -> row.matches(Row.ANY, scanned))
                        .findFirst());
    }

    static Set<Class<? extends Meaning>> takes(Dialog<?> dialog, String step) {
        return dialog.rows().stream()
                .filter(row -> row.step().equals(step) || row.step().equals(Row.ANY))
                .map(Row::takes)
                .collect(Collectors.toSet());
    }
}
