package org.stowage.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stowage.freight.BillFault;
import org.stowage.freight.BillLine;

/** Carriers' bills as they come: in their words, their units and their encoding, with rows that are wrong. */
class BillFileTest {

    private static final String CHINESE = """
            寄件日期,运单号码,计费重量（KG）,费用类型,费用(元),备注
            2026-11-02,SF1000,1.25,运费,13.50,
            2026/11/3,sf1001,0.4,保价,1,贵重
            合计,,1.65,,14.50,
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "UTF-8", "GB18030"})
    void readsWhatAChineseCarrierSends(String encoding) throws IOException {
        BillFile bill = read(CHINESE.getBytes(Charset.forName(encoding)));
        assertThat(bill.lines())
                .containsExactly(
                        new BillLine(
                                2, "SF1000", "", "", 1_250L, new BigDecimal("13.50"), "CNY", LocalDate.of(2026, 11, 2)),
                        new BillLine(
                                3, "SF1001", "保价", "", 400L, new BigDecimal("1"), "CNY", LocalDate.of(2026, 11, 3)));
        assertThat(bill.rows()).isEqualTo(2);
        assertThat(bill.badRows()).isZero();
    }

    @Test
    void ofColumnsThatMeanTheSameTheBestIsRead() throws IOException {
        BillFile bill =
                read("运单号,重量(KG),计费重量(KG),费用(元),应付金额\nSF1,0.9,2,15,\"1,234.50\"\nSF2,1,1,9,\"1,23\"\n", Map.of());
        assertThat(bill.lines())
                .extracting(BillLine::no, BillLine::grams, BillLine::amount)
                .containsExactly(tuple("SF1", 2_000L, new BigDecimal("1234.50")));
        assertThat(bill.faults())
                .extracting(BillFault::field, BillFault::code)
                .as("in the words of the file")
                .containsExactly(tuple("应付金额", "not-a-number"));
        assertThat(read("运单号,费用(元),应付金额\nSF1,15,12\n", Map.of("费用", "amount")).lines())
                .extracting(BillLine::amount)
                .as("what was agreed wins")
                .containsExactly(new BigDecimal("15"));
        assertThatThrownBy(() -> read("运单号,费用(元),费用(美元)\nSF1,15,12\n", Map.of()))
                .hasMessageContaining("double-column")
                .hasMessageContaining("费用(美元)");
    }

    @Test
    void aWeightIsReadInTheUnitOfItsHead() throws IOException {
        assertThat(read("运单号,金额,重量(g)\nSF1,12,850\n", Map.of()).lines())
                .extracting(BillLine::grams)
                .containsExactly(850L);
        assertThat(read("运单号,金额,重量（KG）\nSF1,12,0.85\n", Map.of()).lines())
                .extracting(BillLine::grams)
                .containsExactly(850L);
        assertThat(read("运单号,金额,重量(g),计费重量(kg)\nSF1,12,850,1.5\n", Map.of()).lines())
                .extracting(BillLine::grams)
                .as("the weight that is charged")
                .containsExactly(1_500L);
        assertThat(read("waybill,amount,weight (lb),kg\nSF1,12,850,\n", Map.of())
                        .lines())
                .extracting(BillLine::grams)
                .as("a unit that we do not know")
                .containsOnlyNulls();
    }

    @Test
    void readsTheColumnsThatWereAgreed() throws IOException {
        BillFile bill = read("Ref;Netto\nZX1;12.5\n", Map.of("ref", "waybill", "NETTO", "amount"));
        assertThat(bill.lines())
                .extracting(BillLine::no, BillLine::amount)
                .containsExactly(tuple("ZX1", new BigDecimal("12.5")));
        assertThatThrownBy(() -> read("Ref;Netto\nZX1;12.5\n", Map.of())).hasMessageContaining("missing-column");
    }

    @Test
    void namesWhatIsWrongAndKeepsTheRest() throws IOException {
        String huge = "9".repeat(1 << 20);
        BillFile bill = read(
                "waybill,amount,kg,currency\nA1,10,1,\n中文 1,abc,-1,RMBX\nA2," + huge
                        + ",1,\n,5,1,\nA3,12.299999999999999,0.1,usd\n",
                Map.of());
        assertThat(bill.lines())
                .extracting(BillLine::no, BillLine::amount, BillLine::currency)
                .containsExactly(
                        tuple("A1", new BigDecimal("10"), "CNY"), tuple("A3", new BigDecimal("12.3000"), "USD"));
        assertThat(bill.badRows()).isEqualTo(3);
        assertThat(bill.faults())
                .extracting(BillFault::row, BillFault::field, BillFault::code)
                .contains(
                        tuple(3L, "waybill", "not-a-waybill"),
                        tuple(3L, "amount", "not-a-number"),
                        tuple(3L, "kg", "not-a-weight"),
                        tuple(3L, "currency", "invalid-value"),
                        tuple(4L, "amount", "value-too-long"),
                        tuple(5L, "waybill", "missing-value"));
        assertThat(bill.faults())
                .allSatisfy(fault -> assertThat(fault.said())
                        .allSatisfy(said -> assertThat(said.length()).isLessThan(200)));
    }

    @Test
    void aFormulaIsATextLikeAnyOther() throws IOException {
        BillFile bill = read("waybill,amount\n=CMD()|A1,10\n@SUM(A1),-3\n", Map.of());
        assertThat(bill.lines()).extracting(BillLine::no).containsExactly("=CMD()|A1", "@SUM(A1)");
    }

    @Test
    void refusesAnEncodingAndABombAndAFileThatIsNone() throws IOException {
        Path file = folder.resolve("bill.csv");
        Files.write(file, new byte[] {'w', 'a', 'y', ',', (byte) 0xE9, '\n', (byte) 0xFF, '\n'});
        assertThatThrownBy(() -> of(file, Map.of())).hasMessageContaining("unknown-encoding");
        Path bomb = folder.resolve("bomb.xlsx");
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 600; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertThatThrownBy(() -> of(bomb, Map.of())).hasMessageContaining("too-much-in-file");
        assertThatThrownBy(() -> read("", Map.of())).hasMessageContaining("file-empty");
    }

    @Test
    void countsFaultsThatItDoesNotName() throws IOException {
        String rows = IntStream.range(0, 2_000).mapToObj(i -> "A" + i + ",x").collect(Collectors.joining("\n"));
        BillFile bill = read("waybill,amount\n" + rows, Map.of());
        assertThat(bill.badRows()).isEqualTo(2_000);
        assertThat(bill.faults()).hasSize(BillFile.MOST_FAULTS);
    }

    private BillFile read(String text, Map<String, String> agreed) throws IOException {
        Path file = folder.resolve("bill.csv");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return of(file, agreed);
    }

    private BillFile read(byte[] bytes) throws IOException {
        Path file = folder.resolve("bill.csv");
        Files.write(file, bytes);
        return of(file, Map.of());
    }

    private static BillFile of(Path file, Map<String, String> agreed) {
        return BillFile.read(file, agreed, "CNY", ZoneId.of("Asia/Shanghai"));
    }
}
