package org.stowage.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stowage.device.PrinterCondition.*;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stowage.device.PrinterStatus.Told;
import org.stowage.device.PrinterStatus.Unknown;

/** Every frame of printers in reference/hardware.md, and what must not be believed. */
class PrinterStatusTest {

    private static final String STX = "\u0002";
    private static final String ETX = "\u0003";

    /** Ladder99 zebra-test.js. */
    private static final String SAMPLE = STX + "030,1,1,1225,000,0,0,0,000,0,0,0" + ETX + "\r\n"
            + STX + "001,0,0,1,1,2,6,0,00000100,1,000" + ETX + "\r\n"
            + STX + "1234,0" + ETX + "\r\n";

    private static final String READY = STX + "030,0,0,1218,000,0,0,0,000,0,0,0" + ETX + "\r\n"
            + STX + "001,0,0,0,1,2,6,0,00000000,1,000" + ETX + "\r\n"
            + STX + "1234,0" + ETX + "\r\n";

    /** Oki LE850 reference, page 98. */
    private static final String ERRORS = STX + "\r\n  PRINTER STATUS\r\n"
            + "   ERRORS:         1 00000000 00010004\r\n"
            + "   WARNINGS:       1 00000000 00000100\r\n" + ETX;

    private static final String NO_ERRORS = STX + "\r\n  PRINTER STATUS\r\n"
            + "   ERRORS:         0 00000000 00000000\r\n"
            + "   WARNINGS:       0 00000000 00000000\r\n" + ETX;

    @Test
    void everyFieldOfHostStatusIsRead() {
        ZplHostStatus status = ZplHostStatus.read(bytes(SAMPLE)).orElseThrow();
        assertThat(status.now())
                .isEqualTo(new ZplHostStatus.Now(
                        new ZplLine(9600, 8, 1, "none", false),
                        true,
                        true,
                        1225,
                        0,
                        false,
                        false,
                        false,
                        0,
                        false,
                        false,
                        false));
        assertThat(status.work()).isEqualTo(new ZplHostStatus.Work(1, 0, false, true, true, '2', 6, false, 100, 1, 0));
        assertThat(status.storage()).isEqualTo(new ZplHostStatus.Storage("1234", false));
        assertThat(status.conditions()).containsExactlyInAnyOrder(PAPER_OUT, RIBBON_OUT, PAUSED, PRINTING);
        assertThat(status.queue()).isEqualTo(new PrinterStatus.Queue(0, 100));
    }

    @ParameterizedTest
    @CsvSource({
        "0,1,PAPER_OUT",
        "0,2,PAUSED",
        "0,5,BUFFER_FULL",
        "0,6,DIAGNOSTIC",
        "0,7,PARTIAL_LABEL",
        "0,9,MEMORY_LOST",
        "0,10,UNDER_TEMPERATURE",
        "0,11,OVER_TEMPERATURE",
        "1,2,HEAD_OPEN",
        "1,3,RIBBON_OUT",
        "1,7,LABEL_WAITING"
    })
    void eachFlagOfHostStatusHasItsPlace(int string, int field, PrinterCondition means) {
        String[] strings = READY.split("\r\n");
        String[] fields = strings[string].split(",");
        fields[field] = fields[field].replaceFirst("0", "1");
        strings[string] = String.join(",", fields);
        ZplHostStatus status =
                ZplHostStatus.read(bytes(String.join("\r\n", strings))).orElseThrow();
        assertThat(status.conditions()).containsExactly(means);
    }

    @Test
    void whatWaitsInThePrinterIsPrintingAndNotReadyToBeBelievedDone() throws IOException {
        Told told = (Told) zpl(READY.replace("1218,000", "1218,002").replace("00000000,1", "00000003,1"));
        assertThat(told.queue()).isEqualTo(new PrinterStatus.Queue(2, 3));
        assertThat(told.conditions()).containsExactly(PRINTING);
        assertThat(told.ready()).isTrue();
    }

    @Test
    void errorsNameWhatHostStatusDoesNot() throws IOException {
        assertThat(conditions(zpl(SAMPLE, ERRORS))).contains(HEAD_OPEN, PAUSED, PAPER_OUT, RIBBON_OUT);
        assertThat(conditions(zpl("", ERRORS))).containsExactly(HEAD_OPEN, PAUSED);
        assertThat(((Told) zpl("", ERRORS)).queue()).as("nobody counted").isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "00000001,PAPER_OUT",
        "00000002,RIBBON_OUT",
        "00000004,HEAD_OPEN",
        "00000008,CUTTER_FAULT",
        "00000010,OVER_TEMPERATURE",
        "00000020,OVER_TEMPERATURE",
        "00000040,HARDWARE_FAULT",
        "00000080,HARDWARE_FAULT",
        "00000100,HARDWARE_FAULT",
        "00000200,HARDWARE_FAULT",
        "00001000,PAPER_JAM",
        "00010000,PAUSED",
        "00400000,FAULT"
    })
    void eachErrorFlagHasItsPlace(String digits, PrinterCondition means) {
        assertThat(ZplErrors.read(bytes(NO_ERRORS.replaceFirst("0 00000000 00000000", "1 00000000 " + digits)))
                        .orElseThrow()
                        .conditions())
                .containsExactly(means);
    }

    @ParameterizedTest
    @CsvSource({"00000001,MAINTENANCE", "00000002,MAINTENANCE", "00000004,MAINTENANCE", "00000008,PAPER_LOW"})
    void aWarningHindersNothing(String digits, PrinterCondition means) {
        String warned = "WARNINGS:       1 00000000 " + digits;
        Set<PrinterCondition> told = ZplErrors.read(
                        bytes(NO_ERRORS.replace("WARNINGS:       0 00000000 00000000", warned)))
                .orElseThrow()
                .conditions();
        assertThat(told).containsExactly(means).noneMatch(PrinterCondition::hinders);
    }

    @Test
    void silenceAndHalfAnswersAreUnknownAndNeverReady() throws IOException {
        assertThat(zpl("", "")).isInstanceOf(Unknown.class).matches(status -> !status.ready());
        assertThat(zpl("", NO_ERRORS)).as("no error is no proof of life").isInstanceOf(Unknown.class);
        for (int length = 0; length < READY.length() - 3; length++) {
            assertThat(zpl(READY.substring(0, length), "")).isInstanceOf(Unknown.class);
        }
        assertThat(zpl(READY, "").ready()).isTrue();
        assertThat(zpl(READY.replace("030,0", "030,2"), "")).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "00,",
        "01,HEAD_OPEN",
        "02,PAPER_JAM",
        "03,HEAD_OPEN+PAPER_JAM",
        "04,PAPER_OUT",
        "05,PAPER_OUT+HEAD_OPEN",
        "08,RIBBON_OUT",
        "09,RIBBON_OUT+HEAD_OPEN",
        "0A,RIBBON_OUT+PAPER_JAM",
        "0B,RIBBON_OUT+PAPER_JAM+HEAD_OPEN",
        "0C,RIBBON_OUT+PAPER_OUT",
        "0D,RIBBON_OUT+PAPER_OUT+HEAD_OPEN",
        "10,PAUSED",
        "20,PRINTING",
        "80,FAULT"
    })
    void aTsplByteIsFlags(String value, String means) throws IOException {
        PrinterStatus status = tspl(Map.of(), Bytes.hex(value));
        assertThat(conditions(status)).isEqualTo(named(means));
    }

    @Test
    void aModelsOwnValuesComeBeforeTheFlags() throws IOException {
        Map<String, String> y486bt = Map.of("00", "normal", "07", "head-open", "05", "paper-out+head-open");
        assertThat(conditions(tspl(y486bt, Bytes.hex("07")))).containsExactly(HEAD_OPEN);
        assertThat(conditions(tspl(y486bt, Bytes.hex("05")))).containsExactly(PAPER_OUT, HEAD_OPEN);
        assertThat(tspl(y486bt, Bytes.hex("00")).ready()).isTrue();
        assertThat(tspl(y486bt, Bytes.hex("06"))).as("not among its values").isInstanceOf(Unknown.class);
        assertThatThrownBy(() -> TsplStatus.of(Map.of("00", "fine"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTsplPrinterThatSaysNothingOrTooMuchIsUnknown() throws IOException {
        assertThat(tspl(Map.of(), new byte[0])).isInstanceOf(Unknown.class);
        assertThat(tspl(Map.of(), Bytes.hex("00 00"))).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1,12,",
        "1,1A,OFFLINE",
        "2,16,HEAD_OPEN",
        "2,32,PAPER_OUT",
        "2,52,FAULT",
        "3,16,PAPER_JAM",
        "3,1A,CUTTER_FAULT",
        "3,32,HARDWARE_FAULT",
        "3,52,OVER_TEMPERATURE",
        "4,60,PAPER_OUT",
        "4,72,PAPER_OUT",
        "4,1E,PAPER_LOW"
    })
    void eachBitOfAReceiptPrinterHasItsPlace(int n, String value, String means) {
        assertThat(EscPosStatus.read(n, Bytes.hex(value)[0])).isEqualTo(named(means));
    }

    @Test
    void aReceiptPrinterIsAskedAllFourQuestions() throws IOException {
        assertThat(escPos("12", "12", "12", "12").ready()).isTrue();
        assertThat(conditions(escPos("1A", "36", "12", "72"))).containsExactly(PAPER_OUT, HEAD_OPEN, OFFLINE);
        assertThat(escPos("12", "12", "", "")).as("three of four say nothing").isInstanceOf(Unknown.class);
        assertThat(conditions(escPos("1A", ""))).as("said already").containsExactly(OFFLINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "13", "93", "1212"})
    void flowControlIsNoAnswer(String value) throws IOException {
        assertThat(escPos(value)).isInstanceOf(Unknown.class);
    }

    private static PrinterStatus zpl(String... answers) throws IOException {
        return new ZplStatus()
                .ask(line(
                        List.of(answers).stream().map(PrinterStatusTest::bytes).toList()));
    }

    private static PrinterStatus tspl(Map<String, String> values, byte[] answer) throws IOException {
        return TsplStatus.of(values).ask(line(List.of(answer)));
    }

    private static PrinterStatus escPos(String... answers) throws IOException {
        return new EscPosStatus()
                .ask(line(List.of(answers).stream().map(Bytes::hex).toList()));
    }

    /** Answers one after another, then nothing. */
    private static StatusProtocol.Line line(List<byte[]> answers) {
        Deque<byte[]> left = new ArrayDeque<>(answers);
        return (question, complete) -> left.isEmpty() ? new byte[0] : left.removeFirst();
    }

    private static Set<PrinterCondition> conditions(PrinterStatus status) {
        return ((Told) status).conditions();
    }

    private static Set<PrinterCondition> named(String means) {
        return means == null
                ? Set.of()
                : Set.copyOf(List.of(means.split("\\+")).stream()
                        .map(PrinterCondition::valueOf)
                        .toList());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
