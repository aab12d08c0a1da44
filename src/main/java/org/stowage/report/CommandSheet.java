package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.stowage.kernel.Texts;
import org.stowage.report.CommandLayout.Grid;
import org.stowage.task.Commands;
import org.stowage.task.Commands.Command;
import org.stowage.task.Commands.Group;

/**
 * What hangs on the wall: every command with word, picture and barcode, in the words of who asks and, smaller, in the
 * house's other language.
 */
@ApplicationScoped
class CommandSheet {

    private static final String DESIGN = "command-sheet";
    private static final String NO_PICTURE = "";

    private final Commands commands;
    private final Properties pictures = new Properties();

    CommandSheet(Commands commands) {
        this.commands = commands;
        try (InputStream in = CommandSheet.class.getResourceAsStream("commands.properties")) {
            pictures.load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One label of this design is one page. */
    LabelRun of(Locale language) {
        CommandLayout laid = new CommandLayout();
        List<Command> all = commands.all();
        for (Group group : Group.values()) {
            laid.group(
                    text("commands." + group.name().toLowerCase(Locale.ROOT), language),
                    group == Group.QUANTITY ? Grid.NUMBERS : Grid.WORDS,
                    all.stream()
                            .filter(command -> command.group() == group)
                            .map(command -> entry(command, language))
                            .toList());
        }
        List<Map<String, Object>> pages = new ArrayList<>();
        for (var page : laid.pages()) {
            pages.add(Map.of(
                    "title", text("commands.title", language),
                    "page",
                            text(
                                    "page",
                                    language,
                                    pages.size() + 1,
                                    laid.pages().size()),
                    "note", text("commands.note", language),
                    "heads", page.get("heads"),
                    "commands", page.get("commands"),
                    "quantities", page.get("quantities")));
        }
        return new LabelRun("commands", DESIGN, pages);
    }

    private Map<String, Object> entry(Command command, Locale language) {
        Locale other = Texts.language(language).equals(Texts.CHINESE) ? Locale.ENGLISH : Texts.CHINESE;
        return Map.of(
                "code", command.code(),
                "word", command.word().text(language),
                "also", command.word().text(other),
                "icon", pictures.getProperty(command.code().substring("C-".length()), NO_PICTURE));
    }

    private static String text(String key, Locale language, Object... values) {
        return Texts.of("report", key, language, values);
    }
}
