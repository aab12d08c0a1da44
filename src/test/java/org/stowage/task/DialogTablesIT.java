package org.stowage.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stowage.kernel.Texts;

/** Reads the rows of every dialog: no row twice, no step that nobody reaches, and the pages in docs/dialogs say the same. */
@QuarkusTest
class DialogTablesIT {

    private static final Path DOCS = Path.of("docs/dialogs");

    @Inject
    @All
    List<Dialog<?>> dialogs;

    @Inject
    @All
    List<OfflineWork<?>> offline;

    @Test
    void noScanIsTakenByTwoRowsOfAStep() {
        assertThat(dialogs)
                .isNotEmpty()
                .allSatisfy(dialog -> assertThat(dialog.rows())
                        .extracting(row -> row.step() + " " + row.takes().getSimpleName() + " " + row.command())
                        .as(dialog.name())
                        .doesNotHaveDuplicates());
    }

    @Test
    void everyStepIsReachedAndTakesSomething() {
        assertThat(dialogs).allSatisfy(dialog -> {
            Set<String> own = new LinkedHashSet<>();
            dialog.rows().stream()
                    .map(Row::step)
                    .filter(s -> !s.equals(Row.ANY))
                    .forEach(own::add);
            assertThat(reached(dialog)).as(dialog.name()).containsExactlyInAnyOrderElementsOf(own);
        });
    }

    @Test
    void countingAndPickingGoOnWithoutALine() {
        assertThat(offline).extracting(OfflineWork::dialog).containsExactlyInAnyOrder("count", "pick");
        assertThat(offline)
                .allSatisfy(work -> assertThat(dialogs)
                        .anyMatch(dialog -> dialog.name().equals(work.dialog())
                                && dialog.memory().equals(work.memory())));
    }

    @Test
    void everyDialogHasANameInBothLanguages() {
        assertThat(dialogs).allSatisfy(dialog -> {
            assertThat(Texts.of("task", "dialog." + dialog.name(), Locale.ENGLISH))
                    .isNotBlank();
            assertThat(Texts.of("task", "dialog." + dialog.name(), Texts.CHINESE))
                    .isNotBlank();
            assertThat(dialog.roles()).isNotEmpty();
        });
    }

    @Test
    void docsShowTheTables() throws IOException {
        List<Path> written = new ArrayList<>();
        for (Dialog<?> dialog : dialogs) {
            Path page = DOCS.resolve(dialog.name() + ".md");
            boolean goesOn = offline.stream().anyMatch(work -> work.dialog().equals(dialog.name()));
            String wanted = goesOn ? DialogPage.of(dialog) + DialogPage.offline() : DialogPage.of(dialog);
            if (!Files.exists(page) || !Files.readString(page).equals(wanted)) {
                Files.createDirectories(DOCS);
                Files.writeString(page, wanted);
                written.add(page);
            }
        }
        assertThat(written)
                .as("pages that differed are written anew: read and commit them")
                .isEmpty();
    }

    private static Set<String> reached(Dialog<?> dialog) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(dialog.firstSteps());
        dialog.rows().stream().filter(row -> row.step().equals(Row.ANY)).forEach(row -> next.addAll(row.leadsTo()));
        while (!next.isEmpty()) {
            String step = next.pop();
            if (!step.equals(Row.END) && reached.add(step)) {
                dialog.rows().stream()
                        .filter(row -> row.step().equals(step))
                        .forEach(row -> next.addAll(row.leadsTo()));
            }
        }
        return reached;
    }
}
