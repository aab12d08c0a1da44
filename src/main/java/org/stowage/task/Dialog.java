package org.stowage.task;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Role;

/**
 * A scan scenario of the floor, as a table: receive, putaway, pick, pack, load. Implemented by the room whose work it is, as
 * a bean; the scan desk finds it by its name. It must keep nothing in fields: what it has to remember is {@code S}, kept in
 * the session, so that it goes on where it stood after the service was stopped.
 *
 * @param <S> a record that Jackson writes and reads
 */
public interface Dialog<S> {

    /** {@code pick} is opened by {@code C-PICK}, {@code put-back} by {@code C-PUTBACK}. */
    String name();

    Class<S> memory();

    /** Who may open it: any of these. */
    Set<Role> roles();

    /** First step and memory, or a refusal when there is no work. */
    Outcome<S> open(Desk desk);

    List<Row<S>> rows();

    View view(String step, S memory, Desk desk);

    /** Steps that {@link #open} may lead to; by default the step of the first row. */
    default List<String> firstSteps() {
        return rows().stream()
                .map(Row::step)
                .filter(step -> !step.equals(Row.ANY))
                .limit(1)
                .toList();
    }

    /** C-CANCEL, or another dialog is opened: open work goes back to where others find it. */
    default void leave(S memory, Desk desk) {}

    /** False where nothing is lost when another dialog is opened; else the operator is asked first. */
    default boolean isBusy(String step, S memory) {
        return !firstSteps().contains(step);
    }

    /** Asked where a code stands for several things: false for those that this step does not mean. One left is meant. */
    default boolean mayMean(String step, S memory, Meaning meaning, Desk desk) {
        return true;
    }

    /** C-WHY: why the system proposes what this step shows; null: there is no choice to explain. */
    default @Nullable Message why(String step, S memory, Desk desk) {
        return null;
    }
}
