package org.stowage.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.kernel.Problem;

class TableFileTest {

    @TempDir
    Path folder;

    @Test
    void readsUtf8WithAndWithoutByteOrderMark() throws IOException {
        assertThat(rows("sku,name\nA,茶杯\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("sku", "name"), List.of("A", "茶杯"));
        assertThat(rows("\uFEFFsku,name\nA,茶杯\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("sku", "name"), List.of("A", "茶杯"));
    }

    @Test
    void readsWhatAChineseExcelWrites() throws IOException {
        assertThat(rows("sku,name\nA,陶瓷茶杯 大号\n".getBytes(Charset.forName("GBK"))))
                .contains(List.of("A", "陶瓷茶杯 大号"));
        assertThat(rows("sku,name\nA,䶮\n".getBytes(Charset.forName("GB18030")))).contains(List.of("A", "䶮"));
    }

    @Test
    void readsUtf16WithByteOrderMark() throws IOException {
        assertThat(rows("\uFEFFsku\tname\nA\tcup\n".getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly(List.of("sku", "name"), List.of("A", "cup"));
    }

    @Test
    void refusesAnEncodingThatItDoesNotKnow() {
        assertCode(new byte[] {'a', ',', (byte) 0xE9, '\n', (byte) 0xFF, '\n'}, "unknown-encoding");
    }

    @Test
    void findsCommaSemicolonAndTab() throws IOException {
        assertThat(rows("a;b;\"c,d,e,f\"\n1;2;3\n")).contains(List.of("1", "2", "3"));
        assertThat(rows("a\tb\n1\t2,5\n")).contains(List.of("1", "2,5"));
        assertThat(rows("a,b\n1,2;5\n")).contains(List.of("1", "2;5"));
        assertThat(rows("sku\nA\n")).containsExactly(List.of("sku"), List.of("A"));
    }

    @Test
    void keepsQuotedSeparatorsLineBreaksAndQuotes() throws IOException {
        assertThat(rows("a,b\r\n\"x, \"\"y\"\"\",\"two\r\nlines\"\r\n6\" ruler,z\r\n"))
                .containsExactly(List.of("a", "b"), List.of("x, \"y\"", "two\r\nlines"), List.of("6\" ruler", "z"));
    }

    @Test
    void namesTheLineWhereAQuotationMarkIsNotClosed() {
        assertCode("a,b\n1,2\n3,\"open\n4,5\n", "broken-quotes", "line 3");
        assertCode("a,b\n1,\"x\"y\n", "broken-quotes", "line 2");
    }

    @Test
    void refusesZeroBytesWithTheirLine() {
        assertCode("a,b\n1,\0\n", "not-text", "Line 2");
    }

    @Test
    void refusesAnEmptyFileAndTheOldExcelFormat() {
        assertCode("", "file-empty");
        assertCode(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, "old-excel-format");
    }

    @Test
    void passesOverBlankRowsButCountsThem() throws IOException {
        List<Long> numbers = new ArrayList<>();
        TableFile.of(file("a,b\n\n , \n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .read((number, cells) -> numbers.add(number));
        assertThat(numbers).containsExactly(1L, 4L);
    }

    @Test
    void readsAVeryLongValueAndRefusesTooManyColumns() throws IOException {
        assertThat(rows("a\n" + "x".repeat(3_000_000) + "\n").getLast().getFirst())
                .hasSize(3_000_000);
        assertCode("a" + ",".repeat(400) + "\n", "too-much-in-file");
    }

    @Test
    void takesFormulasAsText() throws IOException {
        assertThat(rows("a,b\n=1+1,\"=cmd|' /C calc'!A0\"\n")).contains(List.of("=1+1", "=cmd|' /C calc'!A0"));
    }

    private List<List<String>> rows(String text) throws IOException {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<List<String>> rows(byte[] bytes) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        TableFile.of(file(bytes)).read((number, cells) -> rows.add(cells));
        return rows;
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "table", ".csv"), bytes);
    }

    private void assertCode(String text, String code, String... parts) {
        assertCode(text.getBytes(StandardCharsets.UTF_8), code, parts);
    }

    private void assertCode(byte[] bytes, String code, String... parts) {
        assertThatThrownBy(() -> rows(bytes)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type().slug()).isEqualTo(code);
            for (String part : parts) {
                assertThat(problem.text(Locale.ENGLISH)).contains(part);
            }
        });
    }
}
