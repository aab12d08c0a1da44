package org.stowage.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.kernel.Problem;

class LabelFilesTest {
    private static final String SMALL =
            "<svg xmlns='http://www.w3.org/2000/svg' width='50mm' height='20mm' viewBox='0 0 50 20'>"
                    + "<text x='2' y='8' data-width='40'>{sku}</text></svg>";

    @Test
    void designOfTheHouseWinsOverThePackedOne(@TempDir Path home) throws IOException {
        Labels labels = new Labels(home);
        assertThat(labels.render("item", labels.sample("item"), 203).heightMm()).isEqualTo(40);
        Files.createDirectories(home.resolve("labels"));
        Files.writeString(home.resolve("labels/item.svg"), SMALL);
        assertThat(labels.render("item", Map.of("sku", "TEA-100"), 203).heightMm())
                .isEqualTo(20);
        Files.delete(home.resolve("labels/item.svg"));
        assertThat(labels.render("item", labels.sample("item"), 203).heightMm()).isEqualTo(40);
    }

    @Test
    void changedDesignIsReadAgain(@TempDir Path home) throws IOException {
        Path file = Files.createDirectories(home.resolve("labels")).resolve("own.svg");
        Files.writeString(file, SMALL);
        Labels labels = new Labels(home);
        assertThat(labels.render("own", Map.of("sku", "A"), 203).widthMm()).isEqualTo(50);
        Files.writeString(file, SMALL.replace("50mm", "60mm").replace("0 0 50", "0 0 60"));
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() + 5_000));
        assertThat(labels.render("own", Map.of("sku", "A"), 203).widthMm()).isEqualTo(60);
    }

    @Test
    void sampleThatLacksAValueRefusesTheDesign(@TempDir Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve("labels"));
        Files.writeString(folder.resolve("own.svg"), SMALL);
        Files.writeString(folder.resolve("own.sample.json"), "{\"name\": \"tea\"}");
        assertThatThrownBy(() -> new Labels(home).render("own", Map.of("sku", "A"), 203))
                .hasMessageContaining("labels/own.svg:1:")
                .hasMessageContaining("sku");
    }

    @Test
    void everyPackedDesignIsInTheIndexAndInOrder(@TempDir Path home) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("labels"))) {
            assertThat(Files.readAllLines(Path.of("labels/index.txt")))
                    .isEqualTo(files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".svg"))
                            .map(file -> file.replace(".svg", ""))
                            .sorted()
                            .toList());
        }
        new Labels(home).check();
        assertThat(new Labels(home).designs()).noneMatch(LabelDesign::own);
    }

    @Test
    void aStartNamesEveryFaultOfEveryFileOfTheHouse(@TempDir Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve("labels"));
        Files.writeString(folder.resolve("first.svg"), SMALL.replace("<text", "<script/>\n<text font-size='big'"));
        Files.writeString(folder.resolve("item.svg"), SMALL.replace("y='8'", "y='21'"));
        Files.writeString(folder.resolve("item.sample.json"), "{\"sku\": \"A\"}");
        Files.writeString(folder.resolve("Wrong Name.svg"), SMALL);
        Files.writeString(folder.resolve("zzz.svg"), "no svg");
        Files.writeString(folder.resolve("notes.txt"), "a file that is no design");
        assertThatThrownBy(() -> new Labels(home).check())
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.faults())
                                .extracting(fault -> fault.text(Locale.ENGLISH))
                                .anyMatch(text -> text.startsWith("labels: There is no label named \"Wrong Name\""))
                                .anyMatch(text -> text.startsWith("labels/first.svg:1: The element <script>"))
                                .anyMatch(text -> text.startsWith("labels/first.svg:2: The attribute font-size"))
                                .anyMatch(text -> text.startsWith("labels/item.svg:1: The text stands outside"))
                                .anyMatch(text -> text.startsWith("labels/zzz.svg:1: This is not well-formed"))
                                .hasSize(5));
    }

    @Test
    void aSampleWhoseCodeHasNoRoomRefusesTheDesign(@TempDir Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve("labels"));
        Files.writeString(
                folder.resolve("own.svg"),
                SMALL.replace(
                        "<text",
                        "<rect x='1' y='9' width='20' height='9' data-barcode='code128' data-value='{sku}'/>"
                                + "<rect x='30' y='9' width='20' height='9' data-barcode='ean13' data-value='{sku}'/><text"));
        Files.writeString(folder.resolve("own.sample.json"), "{\"sku\": \"A-VERY-LONG-NUMBER-OF-AN-ITEM\"}");
        assertThatThrownBy(() -> new Labels(home).check())
                .hasMessageContaining("too long for its place")
                .hasMessageContaining("cannot be written as a ean13");
    }
}
