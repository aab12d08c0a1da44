package org.stowage.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every command that the floor can scan, read from the dialogs themselves: what no dialog and not the desk takes is not
 * among them, and a new row of a dialog is.
 */
@ApplicationScoped
public class Commands {

    private static final int LARGEST_QUANTITY = 12;

    /** Where a command belongs on the wall. */
    public enum Group {
        /** Opens a dialog. */
        OPEN,
        /** Taken by steps of dialogs. */
        ACT,
        /** Taken in every dialog. */
        ALWAYS,
        /** A number of units at a step that takes a quantity. */
        QUANTITY
    }

    /** @param code as printed: {@code C-PICK} */
    public record Command(Group group, String code, Message word) {}

    private final Dialogs dialogs;

    Commands(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    /** Group by group; within a group those that most dialogs take first, then by code. */
    public List<Command> all() {
        List<Command> all = new ArrayList<>();
        for (Dialog<?> dialog : dialogs.all()) {
            all.add(new Command(
                    Group.OPEN, "C-" + Dialogs.opener(dialog), new Message("task", "dialog." + dialog.name())));
        }
        acts().forEach(name -> all.add(command(Group.ACT, name)));
        Arrays.stream(DeskCommand.values()).forEach(own -> all.add(command(Group.ALWAYS, own.name())));
        IntStream.rangeClosed(1, LARGEST_QUANTITY)
                .forEach(
                        n -> all.add(new Command(Group.QUANTITY, "C-QTY-" + n, new Message("task", "command.QTY", n))));
        return all;
    }

    private Stream<String> acts() {
        Map<String, Integer> takenBy = new LinkedHashMap<>();
        for (Dialog<?> dialog : dialogs.all()) {
            commands(dialog).forEach(name -> takenBy.merge(name, -1, Integer::sum));
        }
        return takenBy.entrySet().stream()
                .filter(entry -> DeskCommand.named(entry.getKey()).isEmpty())
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static <S> Set<String> commands(Dialog<S> dialog) {
        return dialog.rows().stream()
                .map(Row::command)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Command command(Group group, String name) {
        return new Command(group, "C-" + name, new Message("task", "command." + name));
    }
}
