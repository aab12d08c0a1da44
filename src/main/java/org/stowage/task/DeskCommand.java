package org.stowage.task;

import java.util.Arrays;
import java.util.Optional;

/** What the scan desk takes in every dialog, unless the step has a row of its own for it. */
enum DeskCommand {
    YES,
    NO,
    HELP,
    WHY,
    CANCEL;

    /** @param name without the prefix, upper case */
    static Optional<DeskCommand> named(String name) {
        return Arrays.stream(values())
                .filter(command -> command.name().equals(name))
                .findFirst();
    }
}
