package org.stowage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stowage.device.SimulatedPrinter;
import org.stowage.device.SimulatedPrinter.Switch;
import org.stowage.device.SimulatedPrinterPort;

/** What a hand does to a simulated printer by typing. */
class PrinterPanelTest {

    private final SimulatedPrinter printer = new SimulatedPrinter("tspl", 203, 0, label -> {});

    @Test
    void everySwitchTurnsOnAndOff() throws IOException {
        try (SimulatedPrinterPort port = SimulatedPrinterPort.open("tcp:0", printer)) {
            var panel = new PrinterPanel(printer, port.trouble());
            for (String line : panel.words().replace(" on|off", "").split(", ")) {
                if (Arrays.stream(Switch.values())
                        .anyMatch(each -> each.name().replace('_', '-').equalsIgnoreCase(line))) {
                    assertThat(panel.type(line)).isTrue();
                    assertThat(panel.state()).isEqualTo("[" + line + "]");
                    assertThat(panel.type(line + " off")).isTrue();
                }
            }
            assertThat(printer.switches()).isEmpty();
            assertThat(panel.type("cut-at 12")).isTrue();
            assertThat(panel.type("slow 100")).isTrue();
            assertThat(panel.type("stall on") && panel.type("stall off")).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "paper", "paper-out maybe", "cut-at", "slow on", "paper-out 3", "; rm"})
    void whatNobodyUnderstandsChangesNothing(String line) throws IOException {
        try (SimulatedPrinterPort port = SimulatedPrinterPort.open("tcp:0", printer)) {
            assertThat(new PrinterPanel(printer, port.trouble()).type(line)).isFalse();
            assertThat(printer.switches()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port tcp:none", "--port tcp:0 --language epl", "--port tcp:70000", "--port /dev/none"})
    void whatCannotBeSimulatedIsRefusedWithASentence(String options) {
        String[] words = ("simulate printer " + options).split(" ");
        assertThat(Stowage.run(words)).isEqualTo(1);
    }
}
