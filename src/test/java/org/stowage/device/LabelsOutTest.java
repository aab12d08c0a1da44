package org.stowage.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stowage.device.PrinterCondition.PAPER_OUT;
import static org.stowage.device.PrinterCondition.PRINTING;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stowage.device.PrinterStatus.Told;

/** What is believed of a printer that says how much is left in it. */
class LabelsOutTest {

    @Test
    void aPrinterThatCountsIsDoneWhenItSaidSoTwice() {
        var labels = labels(1);
        assertThat(labels.after(told(0, 1))).isZero();
        assertThat(labels.after(told(0, 0))).isZero();
        assertThat(labels.after(told(0, 1))).as("it only had not begun").isZero();
        assertThat(labels.after(told(0, 0))).isZero();
        assertThat(labels.after(told(0, 0))).isOne();
    }

    @Test
    void aPrinterThatDoesNotCountMustBeSeenPrinting() {
        var labels = labels(1);
        assertThat(labels.after(uncounted())).isZero();
        assertThat(labels.after(uncounted())).isZero();
        assertThat(labels.after(uncounted(PRINTING))).isZero();
        assertThat(labels.after(uncounted(PAPER_OUT))).isZero();
        assertThat(labels.after(uncounted())).as("who knows what became of it").isZero();
        assertThat(labels.after(uncounted(PRINTING))).isZero();
        assertThat(labels.after(uncounted())).isOne();
    }

    @Test
    void ofAStripTheLabelInWorkAndOneThatIsDrawnAheadAreNotBelieved() {
        var labels = labels(1, 1, 1, 1, 1);
        assertThat(twice(labels, 2, 1)).as("5, of which 2 wait, 1 is in work").isZero();
        assertThat(twice(labels, 1, 1)).isOne();
        assertThat(twice(labels, 0, 1)).isEqualTo(2);
        assertThat(twice(labels, 0, 0)).isEqualTo(5);
    }

    @Test
    void copiesOfOneLabelAreCountedByThePrinter() {
        var labels = labels(20);
        assertThat(twice(labels, 0, 20)).isZero();
        assertThat(twice(labels, 0, 8)).isEqualTo(11);
        assertThat(twice(labels, 0, 0)).isEqualTo(20);
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
        assertThat(labels.after(new Told(Set.of(PAPER_OUT), new PrinterStatus.Queue(0, 0), new byte[0])))
                .isOne();
        assertThat(labels.after(told(0, 0))).as("said once behind a hindrance").isOne();
        assertThat(labels.after(told(0, 0))).isEqualTo(4);
    }

    @Test
    void aPrinterThatDoesNotCountMustKeepStillBehindAStrip() {
        var labels = labels(1, 1, 1);
        assertThat(labels.after(uncounted(PRINTING))).isZero();
        for (int pause = 0; pause < 4; pause++) {
            assertThat(labels.after(uncounted())).as("between two labels").isZero();
        }
        assertThat(labels.after(uncounted(PRINTING))).isZero();
        for (int pause = 0; pause < 4; pause++) {
            assertThat(labels.after(uncounted())).isZero();
        }
        assertThat(labels.after(uncounted())).isEqualTo(3);
    }

    private static LabelsOut labels(Integer... copies) {
        return new LabelsOut(new Strip(Arrays.stream(copies)
                .map(labels -> new Strip.Piece(new byte[0], labels))
                .toList()));
    }

    private static int twice(LabelsOut labels, int formats, int left) {
        labels.after(told(formats, left));
        return labels.after(told(formats, left));
    }

    private static Told told(int formats, int labels) {
        return new Told(Set.of(), new PrinterStatus.Queue(formats, labels), new byte[0]);
    }

    private static Told uncounted(PrinterCondition... conditions) {
        return new Told(Set.of(conditions), null, new byte[0]);
    }
}
