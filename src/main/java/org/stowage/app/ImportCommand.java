package org.stowage.app;

import io.quarkus.arc.ArcContainer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.integration.ImportRequest;
import org.stowage.integration.ImportResult;
import org.stowage.integration.Imports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stowage import orders FILE}: what {@code POST /api/v1/imports/orders} does, from the command line. */
@Command(name = "import", resourceBundle = "messages.app", mixinStandardHelpOptions = true)
final class ImportCommand extends DatabaseCommand {

    private static final int SHOWN = 20;

    @Parameters(index = "0", paramLabel = "KIND", descriptionKey = "import.kind")
    String kind;

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "import.file")
    Path file;

    @Option(names = "--mapping", descriptionKey = "import.mapping")
    @Nullable
    String mapping;

    @Option(names = "--warehouse", descriptionKey = "import.warehouse")
    @Nullable
    String warehouse;

    @Option(names = "--key", descriptionKey = "import.key")
    @Nullable
    String key;

    @Option(names = "--dry-run", descriptionKey = "import.dry-run")
    boolean dryRun;

    @Override
    protected int run(ArcContainer beans) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            say("import.unreadable", file);
            return 1;
        }
        String run = key == null ? UUID.randomUUID().toString() : key;
        say("import.begins", file, run);
        ImportResult result = beans.instance(Imports.class)
                .get()
                .run(
                        new ImportRequest(kind, mapping, file, dryRun, run, warehouse, actor()),
                        done -> say("import.progress", done));
        print(result);
        return 0;
    }

    private static Actor actor() {
        Actor system = Actor.SYSTEM;
        return new Actor(
                system.operatorId(), system.login(), system.name(), system.roles(), null, null, Locale.getDefault());
    }

    private void print(ImportResult result) {
        result.rejected().stream()
                .limit(SHOWN)
                .forEach(r -> say("import.row", r.row(), r.column() == null ? "" : r.column(), r.code(), r.detail()));
        if (result.rejected().size() > SHOWN) {
            say("import.more", result.rejected().size() - SHOWN);
        }
        Map<String, Long> codes = result.rejected().stream()
                .collect(Collectors.groupingBy(ImportResult.Rejection::code, TreeMap::new, Collectors.counting()));
        codes.forEach((code, rows) -> say("import.code", rows, code));
        say(
                dryRun ? "import.would" : "import.done",
                result.rows(),
                result.created(),
                result.updated(),
                result.unchanged(),
                result.rejected().size());
    }
}
