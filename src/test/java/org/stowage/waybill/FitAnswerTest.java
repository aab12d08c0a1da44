package org.stowage.waybill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stowage.carrier.Booked;
import org.stowage.carrier.RouteMarks;
import org.stowage.carrier.Voided;

class FitAnswerTest {

    @Test
    void aNumberThatNoLabelHoldsIsNoAnswer() {
        for (String no : List.of("", "SF 1", "SF1\0", "<b>", "1".repeat(41))) {
            assertThat(FitAnswer.of(Booked.Held.of(no))).isInstanceOf(Booked.Unclear.class);
            assertThat(FitAnswer.of(new Booked.Held("SF1", List.of(no), RouteMarks.NONE, null, null)))
                    .isInstanceOf(Booked.Unclear.class);
        }
        for (List<String> children : List.of(List.of("sf1"), List.of("SF2", "SF3", "SF2"))) {
            assertThat(FitAnswer.of(new Booked.Held("SF1", children, RouteMarks.NONE, null, null)))
                    .as("two boxes under one number: %s", children)
                    .isInstanceOf(Booked.Unclear.class);
        }
        assertThat(FitAnswer.of(new Booked.Held("SF1", List.of("SF2", "SF3"), RouteMarks.NONE, null, null)))
                .isInstanceOf(Booked.Held.class);
        assertThat(FitAnswer.of(Booked.Held.of("SF1-2"))).isEqualTo(Booked.Held.of("SF1-2"));
    }

    @Test
    void wordsAreOneLineAndNotEndless() {
        RouteMarks route = new RouteMarks("830\0", "a\nb", null, null, null, "x\0y\u001dz");
        assertThat(FitAnswer.of(new Booked.Held("SF1", List.of(), route, null, null)))
                .isEqualTo(new Booked.Held(
                        "SF1", List.of(), new RouteMarks("830", "a b", null, null, null, "xy\u001dz"), null, null));
        assertThat(FitAnswer.of(Booked.Refused.of("E\0", "n".repeat(900))))
                .isEqualTo(Booked.Refused.of("E", "n".repeat(500)));
        assertThat(FitAnswer.of(new Voided.Unclear("a\0"))).isEqualTo(new Voided.Unclear("a"));
    }
}
