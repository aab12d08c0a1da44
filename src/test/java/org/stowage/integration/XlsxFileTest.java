package org.stowage.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.kernel.Problem;

class XlsxFileTest {

    @TempDir
    Path folder;

    @Test
    void readsTextsNumbersDatesAndTheValueBesideAFormula() throws IOException {
        Path file = workbook("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>sku</t></is></c><c r="B1" t="inlineStr"><is><t>quantity</t></is></c>
                <c r="C1" t="inlineStr"><is><t>placedAt</t></is></c></row>
                <row r="3"><c r="A3"><v>22423</v></c><c r="B3"><f>3*4</f><v>12</v></c><c r="C3" s="1"><v>40513.5</v></c></row>
                """);
        List<List<String>> rows = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        TableFile.of(file).read((number, cells) -> {
            numbers.add(number);
            rows.add(cells);
        });
        assertThat(rows)
                .containsExactly(List.of("sku", "quantity", "placedAt"), List.of("22423", "12", "2010-12-01T12:00"));
        assertThat(numbers).containsExactly(1L, 3L);
    }

    @Test
    void refusesAnArchiveThatUnpacksToFarTooMuch() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            for (int i = 0; i < 120; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertRefused(file, "too-much-in-file");
    }

    @Test
    void refusesAnArchiveThatIsNoWorkbookAndABrokenOne() throws IOException {
        Path other = folder.resolve("other.xlsx");
        zip(other, Map.of("readme.txt", "no workbook"));
        assertRefused(other, "file-unreadable");
        Path cut = folder.resolve("cut.xlsx");
        Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(other), 60));
        assertRefused(cut, "file-unreadable");
    }

    @Test
    void knowsADateByItsFormat() {
        assertThat(XlsxFile.isDate(14, null)).isTrue();
        assertThat(XlsxFile.isDate(170, "yyyy\\-mm\\-dd")).isTrue();
        assertThat(XlsxFile.isDate(171, "0.00 \"days\"")).isFalse();
        assertThat(XlsxFile.isDate(172, "[Red]#,##0")).isFalse();
        assertThat(XlsxFile.isDate(0, "General")).isFalse();
    }

    private static void assertRefused(Path file, String code) {
        assertThatThrownBy(() -> TableFile.of(file).read((number, cells) -> {}))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type().slug()).isEqualTo(code));
    }

    private Path workbook(String rows) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
                """);
        parts.put("xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                  xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="one" sheetId="1" r:id="rId1"/></sheets></workbook>
                """);
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>
                """);
        parts.put("xl/styles.xml", """
                <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                <cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>
                """);
        parts.put("xl/worksheets/sheet1.xml", """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                """ + rows + "</sheetData></worksheet>");
        Path file = folder.resolve("book.xlsx");
        zip(file, parts);
        return file;
    }

    private static void zip(Path file, Map<String, String> parts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().strip().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
