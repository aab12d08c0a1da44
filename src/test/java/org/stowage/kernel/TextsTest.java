package org.stowage.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void aWordGoesWithItsNumber() {
        assertThat(said(0)).isEqualTo("Manifest M1: 0 parcels handed over to Swift.");
        assertThat(said(1)).isEqualTo("Manifest M1: 1 parcel handed over to Swift.");
        assertThat(said(1_200)).isEqualTo("Manifest M1: 1200 parcels handed over to Swift.");
    }

    @Test
    void chineseHasOneForm() {
        assertThat(Texts.of("handover", "load.handed-over", Texts.CHINESE, "M1", 1, "Swift"))
                .doesNotContain("|")
                .contains("M1", "1");
    }

    @Test
    void whatPeopleWroteIsNoForm() {
        assertThat(Texts.of("handover", "load.handed-over", Locale.ENGLISH, "{1|a|b}", 1, "$1"))
                .isEqualTo("Manifest {1|a|b}: 1 parcel handed over to $1.");
    }

    private static String said(int parcels) {
        return Texts.of("handover", "load.handed-over", Locale.ENGLISH, "M1", parcels, "Swift");
    }
}
