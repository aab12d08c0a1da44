package org.stowage.task;

import java.util.List;

/**
 * One row of a dialog's table: at this step, this kind of scan does that.
 *
 * @param step {@value #ANY}: every step that has no row of its own for it
 * @param command of a row that takes a command, without the prefix; else empty
 * @param does a few words for the table in docs/dialogs
 * @param leadsTo the other steps that it may lead to; it may always stay. The desk holds a dialog to it
 */
public record Row<S>(
        String step,
        Class<? extends Meaning> takes,
        String command,
        String does,
        List<String> leadsTo,
        Act<S, Meaning> act) {

    public static final String ANY = "*";

    /** In {@link #leadsTo}: the dialog may be over. */
    public static final String END = "end";

    public static <S, M extends Meaning> Row<S> on(String step, Class<M> takes, String does, Act<S, M> act) {
        return new Row<>(
                step, takes, "", does, List.of(), (memory, scanned, desk) -> act.on(memory, takes.cast(scanned), desk));
    }

    /** @param command without the prefix: {@code "SHORT"} is taken by {@code C-SHORT} */
    public static <S> Row<S> command(String step, String command, String does, Act<S, Meaning.OfCommand> act) {
        Row<S> row = on(step, Meaning.OfCommand.class, does, act);
        return new Row<>(step, row.takes, command, does, List.of(), row.act);
    }

    /** Names the steps that this row may lead to, for the state diagram; {@value #END} when it may finish. */
    public Row<S> to(String... steps) {
        return new Row<>(step, takes, command, does, List.of(steps), act);
    }

    boolean matches(String at, Meaning scanned) {
        return step.equals(at)
                && takes.isInstance(scanned)
                && (!(scanned instanceof Meaning.OfCommand asked) || command.equals(asked.name()));
    }
}
