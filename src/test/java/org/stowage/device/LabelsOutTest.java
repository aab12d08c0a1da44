package org.stowage.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stowage.device.PrinterCondition.PAPER_OUT;
import static org.stowage.device.PrinterCondition.PAUSED;
import static org.stowage.device.PrinterCondition.PRINTING;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stowage.device.PrinterStatus.Told;

/** What is believed of a printer that says how much is left in it. */
class LabelsOutTest {

    private long now;

    @Test
    void aPrinterThatCountsIsDoneWhenItSaidSoTwice() {
        var labels = labels(1);
        assertThat(after(labels, told(0, 1))).isZero();
        assertThat(after(labels, told(0, 0))).isZero();
        assertThat(after(labels, told(0, 1))).as("it only had not begun").isZero();
        assertThat(after(labels, told(0, 0))).isZero();
        assertThat(after(labels, told(0, 0))).isOne();
    }

    @Test
    void aPrinterThatDoesNotCountMustBeSeenPrinting() {
        var labels = labels(1);
        assertThat(after(labels, uncounted())).isZero();
        assertThat(after(labels, uncounted())).isZero();
        assertThat(after(labels, uncounted(PRINTING))).isZero();
        assertThat(after(labels, uncounted(PAPER_OUT))).isZero();
        assertThat(after(labels, uncounted())).as("who knows what became of it").isZero();
        assertThat(after(labels, uncounted(PRINTING))).isZero();
        assertThat(after(labels, uncounted())).isOne();
    }

    @Test
    void ofAStripTheLabelInWorkAndOneThatIsDrawnAheadAreNotBelieved() {
        var labels = labels(1, 1, 1, 1, 1);
        assertThat(twice(labels, 2, 1)).as("5, of which 2 wait, 1 is in work").isZero();
        assertThat(twice(labels, 1, 1)).isOne();
        assertThat(twice(labels, 0, 1)).isEqualTo(2);
        assertThat(twice(labels, 0, 0)).isEqualTo(3);
        assertThat(twice(labels, 0, 0)).as("still for a moment only").isEqualTo(3);
        assertThat(after(labels, told(0, 0))).isEqualTo(5);
    }

    @Test
    void copiesOfOneLabelAreCountedByThePrinter() {
        var labels = labels(20);
        assertThat(twice(labels, 0, 20)).isZero();
        assertThat(twice(labels, 0, 8)).isEqualTo(11);
        assertThat(twice(labels, 0, 0)).isEqualTo(11);
        twice(labels, 0, 0);
        assertThat(after(labels, told(0, 0))).isEqualTo(20);
    }

    @Test
    void copiesBehindOthersLabelsAreNotConfirmedByWhatIsLeftOfThose() {
        var labels = behindOthers(20);
        assertThat(twice(labels, 1, 9)).as("ours wait").isZero();
        assertThat(twice(labels, 0, 3)).as("ours are drawn, theirs come out").isZero();
        assertThat(twice(labels, 0, 0)).isZero();
        Told end = new Told(Set.of(PAPER_OUT), new PrinterStatus.Queue(0, 0), new byte[0]);
        assertThat(after(labels, end)).as("the paper ends").isZero();
        assertThat(labels.doubt()).isNull();
    }

    @Test
    void afterAPauseNothingMoreIsBelieved() {
        var labels = labels(1, 1, 1, 1);
        assertThat(twice(labels, 0, 1)).isOne();
        after(labels, new Told(Set.of(PAUSED), new PrinterStatus.Queue(0, 1), new byte[0]));
        for (int answer = 0; answer < 10; answer++) {
            assertThat(after(labels, told(0, 0))).isOne();
        }
        assertThat(labels.doubt()).isEqualTo(Printed.sent(PAUSED));
    }

    @ParameterizedTest
    @CsvSource({"200,0,12,UNKNOWN", "200,12,0,UNKNOWN", "700,0,12,", "700,12,0,"})
    void labelsThatAreGoneSoonerThanTheyCanComeOutWereCancelled(
            long ms, int formats, int copies, Printed.@Nullable Outcome doubt) {
        var labels = copies > 0 ? labels(20) : labels(Collections.nCopies(20, 1).toArray(Integer[]::new));
        labels.after(told(formats, copies), 0, 50);
        int out = labels.after(told(0, 0), 150, ms);
        Printed rest = labels.doubt();
        assertThat(rest == null ? null : rest.outcome()).isEqualTo(doubt);
        for (int answer = 0; answer < 5; answer++) {
            out = labels.after(told(0, 0), ms, ms);
        }
        assertThat(out).isEqualTo(doubt == null ? 20 : 0);
    }

    @Test
    void whatOthersLeftInThePrinterMakesNobodysLabelsCount() {
        var labels = labels(1, 1);
        assertThat(twice(labels, 7, 3)).isZero();
        assertThat(twice(labels, 7, 0)).isZero();
    }

    @Test
    void whatCameOutStaysOutWhenThePaperEnds() {
        var labels = labels(1, 1, 1, 1);
        assertThat(twice(labels, 0, 1)).isOne();
        assertThat(after(labels, new Told(Set.of(PAPER_OUT), new PrinterStatus.Queue(0, 0), new byte[0])))
                .isOne();
        assertThat(after(labels, told(0, 0))).as("said once behind a hindrance").isOne();
        assertThat(after(labels, told(0, 0))).isEqualTo(2);
        assertThat(twice(labels, 0, 0)).isEqualTo(2);
        assertThat(after(labels, told(0, 0))).isEqualTo(4);
    }

    @Test
    void aPrinterThatDoesNotCountMustKeepStillBehindAStrip() {
        var labels = labels(1, 1, 1);
        assertThat(after(labels, uncounted(PRINTING))).isZero();
        for (int pause = 0; pause < 4; pause++) {
            assertThat(after(labels, uncounted())).as("between two labels").isZero();
        }
        assertThat(after(labels, uncounted(PRINTING))).isZero();
        for (int pause = 0; pause < 4; pause++) {
            assertThat(after(labels, uncounted())).isZero();
        }
        assertThat(after(labels, uncounted())).isEqualTo(3);
    }

    private static LabelsOut labels(Integer... copies) {
        return new LabelsOut(strip(copies), true);
    }

    private static LabelsOut behindOthers(Integer... copies) {
        return new LabelsOut(strip(copies), false);
    }

    private static Strip strip(Integer... copies) {
        return new Strip(Arrays.stream(copies)
                .map(labels -> new Strip.Piece(new byte[0], labels))
                .toList());
    }

    private int twice(LabelsOut labels, int formats, int left) {
        after(labels, told(formats, left));
        return after(labels, told(formats, left));
    }

    /** A second later. */
    private int after(LabelsOut labels, Told told) {
        now += 1_000;
        return labels.after(told, now - 10, now);
    }

    private static Told told(int formats, int labels) {
        return new Told(Set.of(), new PrinterStatus.Queue(formats, labels), new byte[0]);
    }

    private static Told uncounted(PrinterCondition... conditions) {
        return new Told(Set.of(conditions), null, new byte[0]);
    }
}
