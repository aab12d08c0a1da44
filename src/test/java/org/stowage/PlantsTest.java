package org.stowage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Planted bugs that no longer fit their source would prove nothing: each must still find its place and its test. */
class PlantsTest {

    @Test
    void everyPlantStillFitsItsSourceAndNamesATest() throws Exception {
        assertThat(Plant.all()).hasSizeGreaterThanOrEqualTo(12);
        for (Plant plant : Plant.all()) {
            assertThat(plant.planted()).as(plant.name()).contains(plant.stands());
            Class<?> test = Class.forName(plant.testClass());
            if (plant.red().contains("#")) {
                assertThat(Arrays.stream(test.getDeclaredMethods()).map(method -> method.getName()))
                        .as(plant.name())
                        .contains(plant.red().substring(plant.red().indexOf('#') + 1));
            }
        }
    }
}
