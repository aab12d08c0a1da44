package org.stowage.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrokesTest {

    @Test
    void keepsLinesSmallAndGivesThemBack() {
        String drawn = IntStream.range(0, 1200)
                .mapToObj(i -> (i % 600) + "," + (100 + i % 7))
                .collect(Collectors.joining(" "));
        Strokes strokes = new Strokes(drawn);
        assertThat(strokes.packed().length).isLessThan(drawn.length() / 2);
        assertThat(Strokes.unpacked(strokes.packed())).isEqualTo(strokes);
        assertThat(new Strokes("1,2 3,4;5,6").lines()).containsExactly("1,2 3,4", "5,6");
        assertThat(Strokes.points("1,2 3,4")).containsExactly(1, 2, 3, 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2 3",
                "1,2;;3,4",
                "-1,2",
                "1234,5",
                "1,2\"/><script>alert(1)</script>",
                "data:image/png;base64,AAAA",
                "１,２"
            })
    void refusesWhatIsNoLines(String drawn) {
        assertThatThrownBy(() -> new Strokes(drawn)).hasMessageContaining("signature-unreadable");
    }

    @Test
    void nothingDrawnIsNoSignature() {
        assertThat(Strokes.of(null)).isNull();
        assertThat(Strokes.of(" ")).isNull();
    }
}
