package org.stowage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.TestDatabase;
import org.stowage.TestPostgres;
import org.stowage.kernel.Sql;

/** A report of 5,000 lines, with {@code -Dstowage.test.long=true} of 100,000, by a process that has 256 MB of heap in all. */
class LongPaperSqlTest {

    private static final int LINES = Boolean.getBoolean("stowage.test.long") ? 100_000 : 5_000;

    @TempDir
    static Path folder;

    private static Total total = new Total(0, BigDecimal.ZERO);

    record Total(long units, BigDecimal value) {}

    @BeforeAll
    static void written() throws IOException, InterruptedException {
        TestDatabase database = TestPostgres.freshDatabase();
        total = new Sql(database.asService())
                .statement("select sum(units)::bigint as units, sum(value) as value from (" + LongPaper.ROWS + ") r")
                .bind("lines", LINES)
                .one(Total.class);
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                LongPaper.class.getName(),
                Integer.toString(LINES),
                folder.toString());
        builder.environment()
                .putAll(Map.of(
                        "PAPER_URL",
                        database.url(),
                        "PAPER_USER",
                        database.user(),
                        "PAPER_PASSWORD",
                        database.password()));
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.println(said);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void paperSaysOnItsLastPageHowManyThereAre() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(
                folder.resolve("long.pdf").toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(pdf.getNumberOfPages());
            assertThat(pdf.getNumberOfPages()).isGreaterThan(LINES / 40);
            assertThat(stripper.getText(pdf))
                    .contains("Page " + pdf.getNumberOfPages() + " of " + pdf.getNumberOfPages())
                    .contains("SKU-" + LINES, Long.toString(total.units()), Papers.money(total.value()));
        }
    }

    @Test
    void aWorkbookAddsUpToWhatTheDatabaseHas() throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("long.xlsx"));
                ReadableWorkbook book = new ReadableWorkbook(in);
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            Sums sums = new Sums(2);
            rows.skip(1)
                    .limit(LINES)
                    .forEach(row -> sums.add(
                            row.getCellAsNumber(3).orElseThrow(),
                            row.getCellAsNumber(4).orElseThrow()));
            assertThat(sums.of(0)).isEqualByComparingTo(BigDecimal.valueOf(total.units()));
            assertThat(sums.of(1)).isEqualByComparingTo(total.value());
        }
    }

    @Test
    void aTableHasEveryLineOnce() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("long.csv"))) {
            assertThat(lines.skip(1).distinct().count()).isEqualTo(LINES);
        }
    }
}
