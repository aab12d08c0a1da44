package org.stowage.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
