package org.stowage.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedBytesTest {

    @ParameterizedTest
    @CsvSource({
        "W<CR>, 57 0D",
        "<cr>, 0D",
        "ESC[3q, 1B 5B 33 71",
        "<ESC>[6qESC[3q, 1B 5B 36 71 1B 5B 33 71",
        "<SYN>M<CR>, 16 4D 0D",
        "<04>, 04",
        "<FF><0C>, FF 0C",
        "<3C>A>, 3C 41 3E",
        "ESCAPE, 45 53 43 41 50 45"
    })
    void readsBytesAsAPersonWritesThem(String text, String hex) {
        assertThat(new NamedBytes(text).bytes()).isEqualTo(Bytes.hex(hex));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W\\r", "W\r", "<CRX>", "<C", "<", "<ZZ>", "重", "A<>"})
    void refusesWhatCouldMeanSomethingElse(String text) {
        assertThatThrownBy(() -> new NamedBytes(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesEveryByteSoThatItIsReadBack() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        NamedBytes written = NamedBytes.of(all);
        assertThat(written.text()).startsWith("<NUL><SOH><STX>").contains("<ESC>", "<DEL><80>", "ABC");
        assertThat(written.bytes()).isEqualTo(all);
    }
}
