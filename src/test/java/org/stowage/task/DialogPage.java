package org.stowage.task;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page of a dialog in docs/dialogs, drawn from its rows. */
final class DialogPage {

    private DialogPage() {}

    static String of(Dialog<?> dialog) {
        StringBuilder page = new StringBuilder();
        page.append("# Dialog ").append(dialog.name()).append("\n\n");
        page.append("Opened by `C-").append(Dialogs.opener(dialog)).append("`. Roles: ");
        page.append(dialog.roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", ")));
        page.append(". Drawn from the rows of the dialog by `DialogTablesIT`.\n\n```mermaid\nstateDiagram-v2\n");
        dialog.firstSteps()
                .forEach(step -> page.append("    [*] --> ").append(step).append('\n'));
        dialog.rows()
                .forEach(row -> row.leadsTo()
                        .forEach(to -> page.append("    ")
                                .append(row.step().equals(Row.ANY) ? "any" : row.step())
                                .append(" --> ")
                                .append(to.equals(Row.END) ? "[*]" : to)
                                .append(" : ")
                                .append(takes(row))
                                .append('\n')));
        page.append("```\n\n| step | takes | does | leads to |\n|---|---|---|---|\n");
        dialog.rows()
                .forEach(row -> page.append("| %s | %s | %s | %s |%n"
                        .formatted(row.step(), takes(row), row.does(), leads(row))
                        .replace("\r\n", "\n")));
        return page.toString();
    }

    /** Behind the table of a dialog that goes on without a line. */
    static String offline() {
        return """

                Goes on without a network: [offline.md](../offline.md) says how.
                """;
    }

    private static String takes(Row<?> row) {
        return row.command().isEmpty()
                ? row.takes()
                        .getSimpleName()
                        .replaceFirst("Of", "")
                        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                        .toLowerCase(Locale.ROOT)
                : "C-" + row.command();
    }

    private static String leads(Row<?> row) {
        List<String> leadsTo = row.leadsTo();
        return leadsTo.isEmpty() ? "stays" : String.join(", ", leadsTo);
    }
}
