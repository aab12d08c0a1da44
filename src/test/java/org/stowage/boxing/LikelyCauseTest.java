package org.stowage.boxing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stowage.boxing.LikelyCause.Cause;
import org.stowage.boxing.LikelyCause.Piece;

class LikelyCauseTest {

    private static final List<Piece> ORDER = List.of(
            new Piece("TEA-100", 250L, 3),
            new Piece("MUG", 420L, 1),
            new Piece("NEW", null, 2),
            new Piece("CARD", 6L, 1));

    @Test
    void namesOneMissingUnit() {
        Cause cause = LikelyCause.of(ORDER, -244, 100).orElseThrow();
        assertThat(cause.missing()).isTrue();
        assertThat(cause.text()).isEqualTo("1 × TEA-100");
        assertThat(cause.grams()).isEqualTo(250);
    }

    @Test
    void namesTheFewestUnitsThatExplainIt() {
        assertThat(text(-500)).contains("2 × TEA-100");
        assertThat(text(-670)).contains("1 × TEA-100, 1 × MUG");
        assertThat(text(-425)).contains("1 × MUG");
    }

    @Test
    void moreThanTheOrderHasCanBeTooMuchButNotMissing() {
        assertThat(text(840)).contains("2 × MUG");
        assertThat(text(-840)).isEmpty();
    }

    @Test
    void namesNothingWhereNothingExplainsIt() {
        assertThat(text(-120)).isEmpty();
        assertThat(text(0)).isEmpty();
        assertThat(LikelyCause.of(List.of(), -250, 100)).isEmpty();
        assertThat(LikelyCause.of(List.of(new Piece("HUGE", Long.MAX_VALUE, 4)), -250, 100))
                .isEmpty();
    }

    private static Optional<String> text(long off) {
        return LikelyCause.of(ORDER, off, 40).map(Cause::text);
    }
}
