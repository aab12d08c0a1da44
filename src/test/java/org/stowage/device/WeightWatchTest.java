package org.stowage.device;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stowage.device.OnPlate.State;

class WeightWatchTest {

    private final List<Long> told = new ArrayList<>();
    private WeightWatch watch = flagged();
    private long now;

    @Test
    void oneParcelIsToldOnceHoweverOftenTheScaleSpeaks() {
        say("US,GS,+ 0.800kg", "US,GS,+ 1.300kg");
        for (int i = 0; i < 12; i++) {
            assertThat(say("ST,GS,+ 1.250kg")).isEqualTo(State.RESTING);
        }
        assertThat(told).containsExactly(1250L);
    }

    @Test
    void aParcelThatIsPushedOrAddedToIsNotToldAgain() {
        say("ST,GS,+ 1.250kg", "US,GS,+ 1.700kg", "ST,GS,+ 1.250kg", "ST,GS,+ 1.300kg", "ST,GS,+ 1.250kg");
        assertThat(told).containsExactly(1250L);
    }

    @Test
    void theNextParcelOfTheSameWeightIsToldWhenThePlateWasEmpty() {
        say("ST,GS,+ 1.250kg", "US,GS,+ 0.400kg", "ST,GS,+ 0.000kg", "US,GS,+ 0.900kg", "ST,GS,+ 1.250kg");
        assertThat(told).containsExactly(1250L, 1250L);
    }

    @Test
    void aPlateThatSwingsThroughZeroWasNotEmpty() {
        say("ST,GS,+ 1.250kg", "US,GS,+ 0.000kg", "ST,GS,+ 1.250kg");
        assertThat(told).containsExactly(1250L);
    }

    @Test
    void lessThanTheLeastAndLessThanNothingIsAnEmptyPlate() {
        assertThat(say("ST,GS,+ 0.004kg")).isEqualTo(State.EMPTY);
        assertThat(say("ST,GS,- 0.300kg")).isEqualTo(State.EMPTY);
        assertThat(say("ST,GS,+ 0.005kg")).isEqualTo(State.RESTING);
        assertThat(told).containsExactly(5L);
    }

    @Test
    void moreThanTheProfileAllowsIsNeverToldAndDoesNotEmptyThePlate() {
        assertThat(say("ST,GS,+ 30.001kg")).isEqualTo(State.OVER);
        assertThat(say("OL,GS,+9999999kg")).isEqualTo(State.OVER);
        say("ST,GS,+ 2.000kg", "OL", "ST,GS,+ 2.000kg");
        assertThat(told).containsExactly(2000L);
    }

    @Test
    void aFrameThatIsNotUnderstoodChangesNothingAndSaysWhy() {
        say("ST,GS,+ 1.250kg");
        OnPlate noise = watch.hear("ST,GS,+ 1.2x0kg".getBytes(US_ASCII), now);
        assertThat(noise.state()).isEqualTo(State.UNREADABLE);
        assertThat(noise.problem()).contains("ST,GS,+ 1.2x0kg");
        say("ST,GS,+ 1.250kg");
        assertThat(told).containsExactly(1250L);
    }

    @Test
    void withoutAFlagEqualFramesForSomeTimeAreRest() {
        watch = counting(5, 400);
        for (int i = 0; i < 4; i++) {
            assertThat(say("1.250")).isEqualTo(State.MOVING);
        }
        assertThat(say("1.250")).isEqualTo(State.RESTING);
        assertThat(told).containsExactly(1250L);
    }

    @Test
    void aHandfulOfEqualFramesAtOnceIsNoRest() {
        watch = counting(5, 400);
        for (int i = 0; i < 50; i++) {
            hear("1.250");
        }
        assertThat(told).isEmpty();
        now += 400;
        hear("1.250");
        assertThat(told).containsExactly(1250L);
    }

    @Test
    void oneOtherFrameBeginsTheCountAnew() {
        watch = counting(3, 0);
        say("1.250", "1.250", "1.251", "1.250", "1.250");
        assertThat(told).isEmpty();
        say("1.250");
        assertThat(told).containsExactly(1250L);
    }

    @Test
    void silenceBeginsTheCountAnew() {
        watch = counting(3, 0);
        say("1.250", "1.250");
        now += 60_000;
        assertThat(say("1.250")).isEqualTo(State.MOVING);
    }

    @Test
    void aScaleThatNeverTellsZeroTellsEachParcelOnce() {
        watch = new WeightWatch(new ScaleTraits(ScaleProtocol.ASCII, null, null, null, null, null, false, null, null));
        say("1.250kg", "1.250kg");
        assertThat(told).containsExactly(1250L, 1250L);
    }

    private State say(String... frames) {
        State last = State.EMPTY;
        for (String frame : frames) {
            last = hear(frame);
            now += 100;
        }
        return last;
    }

    private State hear(String frame) {
        OnPlate plate = watch.hear(frame.getBytes(US_ASCII), now);
        if (plate.weighed()) {
            told.add(plate.grams());
        }
        return plate.state();
    }

    private static WeightWatch flagged() {
        return new WeightWatch(new ScaleTraits(ScaleProtocol.ASCII, null, null, null, 5, 500, null, 30_000L, 5L));
    }

    private static WeightWatch counting(int frames, int ms) {
        return new WeightWatch(new ScaleTraits(ScaleProtocol.ASCII, null, null, null, frames, ms, null, 30_000L, 5L));
    }
}
