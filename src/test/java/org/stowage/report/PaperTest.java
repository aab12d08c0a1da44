package org.stowage.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.stowage.kernel.Texts;

class PaperTest {

    private static final PaperDesk DESK = new PaperDesk(PaperSize.A4, new CurrentVertxRequest());

    @Test
    void eachPageRepeatsHeadsAndGroupAndSaysWhichOfHowMany() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(DESK.pdf(PaperSamples.of(30, Locale.ENGLISH)))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isEqualTo(4);
            for (int page = 1; page <= pages; page++) {
                String text = text(pdf, page);
                assertThat(text).contains("W1-C12   Page " + page + " of 4", "by 李雷 Lee", "2026-11-23 10:00");
                if (page < pages) {
                    assertThat(text).contains("Units, pcs", "Name 品名", "\nA\n");
                }
            }
            look(pdf, "en");
        }
    }

    @Test
    void chineseIsWrittenAndFoundAgain() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(DESK.pdf(PaperSamples.of(3, Texts.CHINESE)))) {
            assertThat(text(pdf, 1))
                    .contains("盘点报告", "上海仓", "Łódź", "零食区", "绿茶", "欧阳䶮", "第 1 页， 共 1 页", "打印人 李雷 Lee")
                    .contains("批准人：姓名、日期、签字");
            look(pdf, "zh");
        }
    }

    @Test
    void aHandScannerReadsTheNumberAndEveryLine() {
        byte[] paper = DESK.pdf(PaperSamples.of(2, Locale.ENGLISH));
        assertThat(new Paperwork(paper).codes(0, 1)).contains("D-W1-C12", "L-A-01-1", "L-A-01-2");
    }

    @Test
    void theSizeOfTheSheetIsASetting() {
        assertThat(new Paperwork(new PaperDesk(PaperSize.LETTER, new CurrentVertxRequest()).pdf(PaperSamples.plain(1)))
                        .sizes())
                .containsExactly("279 x 216");
    }

    @Test
    void aWorkbookHasTypedCellsAFrozenHeadAndNoFormula() throws IOException {
        byte[] file = written(Format.XLSX, PaperSamples.of(1_200, Locale.ENGLISH));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly("Value by zone, CNY", "Variances", "About this report");
            List<Row> rows = book.findSheet("Variances").orElseThrow().read();
            assertThat(rows.getFirst().getCellText(2)).isEqualTo("Units, pcs");
            Row first = rows.get(2);
            assertThat(first.getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(first.getCellText(1)).isEqualTo(PaperSamples.NASTY);
            assertThat(first.getCell(2).getType()).isEqualTo(CellType.NUMBER);
            assertThat(first.getCellAsDate(4))
                    .hasValueSatisfying(day -> assertThat(day).hasToString("2027-01-31T00:00"));
            assertThat(first.getCellAsDate(5))
                    .hasValueSatisfying(at -> assertThat(at).hasToString("2026-11-23T09:02:03"));
            BigDecimal units = rows.stream()
                    .skip(2)
                    .limit(1_200)
                    .map(row -> row.getCellAsNumber(2).orElseThrow())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(rows.getLast().getCellAsNumber(2))
                    .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo(units));
            assertThat(rows.stream()
                            .flatMap(Row::stream)
                            .filter(cell -> cell != null && cell.getType() == CellType.FORMULA))
                    .isEmpty();
        }
        assertThat(entry(file, "xl/worksheets/sheet2.xml")).contains("state=\"frozen\"");
    }

    /** As programs do that take a file from a wire. */
    @Test
    void aWorkbookIsReadFromItsBeginning() throws IOException {
        byte[] file = written(Format.XLSX, PaperSamples.of(1_200, Locale.ENGLISH));
        List<String> names = new ArrayList<>();
        try (ZipInputStream book = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = book.getNextEntry(); entry != null; entry = book.getNextEntry()) {
                names.add(entry.getName());
                assertThat(new String(book.readAllBytes(), StandardCharsets.UTF_8))
                        .as(entry.getName())
                        .isNotEmpty()
                        .doesNotContain("<dimension ref=\"A1\"");
            }
        }
        assertThat(names).contains("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet3.xml");
    }

    @Test
    void aTableForProgramsHasStableHeadsAndNoLiveFormula() throws IOException {
        String csv = new String(written(Format.CSV, PaperSamples.of(2, Texts.CHINESE)), StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(3).first().isEqualTo("\uFEFFsku,name,units,value,day,at,place,box");
        assertThat(csv).contains("\"'=HYPERLINK(\"\"http://x\"\") Łukasz 欧阳䶮\",1,1.50,2027-01-31");
    }

    private static byte[] written(Format format, Report report) throws IOException {
        var out = new ByteArrayOutputStream();
        DESK.write(format, "lines", out, report, Mark.NONE);
        return out.toByteArray();
    }

    private static String entry(byte[] zip, String name) throws IOException {
        Path file = Files.write(Files.createTempFile("paper", ".xlsx"), zip);
        try (ZipFile book = new ZipFile(file.toFile());
                InputStream in = book.getInputStream(book.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    /** For a person to look at. */
    private static void look(PDDocument pdf, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/papers"));
        ImageIO.write(
                new PDFRenderer(pdf).renderImageWithDPI(0, 80),
                "png",
                folder.resolve(name + ".png").toFile());
        pdf.save(folder.resolve(name + ".pdf").toFile());
    }
}
