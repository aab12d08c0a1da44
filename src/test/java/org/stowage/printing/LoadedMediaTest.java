package org.stowage.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stowage.device.PrinterTraits;
import org.stowage.device.PrinterTraits.Media;
import org.stowage.kernel.Problem;

class LoadedMediaTest {

    @Test
    void refusesALabelLargerThanTheLoadedMediaByName() {
        LabelImage label = Sample.LABELS.render("waybill-100x180", Sample.of("waybill-100x180"), 203);
        assertThatThrownBy(() ->
                        LoadedMedia.check("waybill-100x180", label, "Desk 1", printer(203, new Media(76, 130), null)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.faults().getFirst().text(Locale.ENGLISH))
                                .isEqualTo(
                                        "The label waybill-100x180 is 100 × 180 mm; Desk 1 is loaded with 76 × 130 mm."
                                                + " Nothing was sent."));
    }

    @Test
    void refusesALabelThatIsTooLongThoughItIsNarrowEnough() {
        LabelImage label = Sample.LABELS.render("waybill-100x180", Sample.of("waybill-100x180"), 203);
        assertThatThrownBy(() -> LoadedMedia.check("w", label, "Desk 1", printer(203, new Media(100, 150), null)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void takesWhatFitsAndWhateverIsLoadedWhereNobodyWroteItDown() {
        LabelImage label = Sample.LABELS.render("waybill-76x130", Sample.of("waybill-76x130"), 203);
        for (Media media : new Media[] {new Media(76, 130), new Media(75, 129), new Media(100, 150)}) {
            assertThatCode(() -> LoadedMedia.check("w", label, "Desk 1", printer(203, media, null)))
                    .doesNotThrowAnyException();
        }
        assertThatCode(() -> LoadedMedia.check("w", label, "Desk 1", printer(203, null, null)))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesDotsOfAnotherHead() {
        LabelImage label = Sample.LABELS.render("location", Sample.of("location"), 203);
        assertThatThrownBy(() -> LoadedMedia.check("location", label, "Desk 1", printer(300, null, null)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("300");
    }

    static PrinterTraits printer(int dpi, @Nullable Media media, @Nullable Integer darkness) {
        return new PrinterTraits("zpl", dpi, media, darkness, null, null, null, false, 1);
    }
}
