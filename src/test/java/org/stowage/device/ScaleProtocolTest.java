package org.stowage.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stowage.device.ScaleReading.Rest;

/** Frames as the framing cuts them out; whole streams are played by {@link TranscriptsTest}. */
class ScaleProtocolTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TOLEDO_8217            | ' 1.520'                       | 1520     | STABLE
            TOLEDO_8217            | '0.750N'                       | 750      | STABLE
            TOLEDO_8217            | '?P'                           | 0        | STABLE
            NCI                    | '<LF> 2.50LB<CR><LF>S00<CR>'   | 1134     | STABLE
            NCI                    | '<LF>1.250KG<CR><LF>S00<CR>'   | 1250     | STABLE
            NCI                    | '<LF>0.00LB<CR><LF>S20<CR>'    | 0        | STABLE
            NCI                    | '<LF>1.5KG<CR><LF>S0p0<CR>'    | 1500     | STABLE
            MT_SICS                | 'S S     100.00 g'             | 100      | STABLE
            MT_SICS                | 'S D      -1.25 kg'            | -1250    | MOVING
            MT_SICS                | 'S S      16 oz'               | 454      | STABLE
            TOLEDO_CONTINUOUS      | '5  001250000000'              | 567      | STABLE
            TOLEDO_CONTINUOUS      | '50 001250000000'              | 1250     | STABLE
            TOLEDO_CONTINUOUS      | '58 001250000000'              | 1250     | MOVING
            TOLEDO_CONTINUOUS      | '52 001250000000'              | -1250   | STABLE
            TOLEDO_CONTINUOUS      | '40 001250000000'              | 12500    | STABLE
            ASCII                  | 'ST,GS,+  1.500kg'             | 1500     | STABLE
            ASCII                  | 'US,NT,-  0.250kg'             | -250     | MOVING
            ASCII                  | 'ST,+00123.4  g'               | 123      | STABLE
            ASCII                  | 'ST,GS,<01><82>,   1.500 kg'   | 1500     | STABLE
            ASCII                  | '   0.360 kg    G'             | 360      | STABLE
            ASCII                  | '   0.360 kg ?  G'             | 360      | MOVING
            ASCII                  | '  1.234kg'                    | 1234     | UNSAID
            ASCII                  | 'GROSS 2 lb'                   | 907      | UNSAID
            XK3190                 | '+001560019'                   | 1560000  | UNSAID
            XK3190_COMMAND         | 'AB+00156001A'                 | 1560000  | UNSAID
            XK3190_EQUALS          | '00.1000-'                     | -1000    | UNSAID
            XK3190_EQUALS          | '052.1000'                     | 1250     | UNSAID
            XK3190_EQUALS_STRAIGHT | '0003.000'                     | 3000     | UNSAID
            XK3190_EQUALS_STRAIGHT | '-003.000'                     | -3000    | UNSAID
            XK3190_A12             | 'WG004.139kg3D'                | 4139     | UNSAID
            """)
    void readsTheWeightInGrams(ScaleProtocol protocol, String frame, long grams, Rest rest) {
        assertThat(protocol.read(new NamedBytes(frame).bytes(), WeightUnit.KG))
                .isEqualTo(new ScaleReading.Weighed(grams, rest));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TOLEDO_8217       | '?A'              | MOVING
            TOLEDO_8217       | '?B'              | OVER
            TOLEDO_8217       | '?D'              | UNDER
            TOLEDO_8217       | '?H'              | NOT_ZEROED
            NCI               | '<LF>S10<CR>'     | MOVING
            NCI               | '<LF>S01<CR>'     | UNDER
            NCI               | '<LF>S02<CR>'     | OVER
            MT_SICS           | 'S +'             | OVER
            MT_SICS           | 'S -'             | UNDER
            TOLEDO_CONTINUOUS | '54 999999000000' | OVER
            TOLEDO_CONTINUOUS | '56 000010000000' | UNDER
            TOLEDO_CONTINUOUS | '5` 000010000000' | NOT_ZEROED
            ASCII             | 'OL,GS,+9999999kg'| OVER
            ASCII             | 'OL,+9999999E+19' | OVER
            XK3190_A12        | 'OL23'            | OVER
            XK3190_A12        | 'LO23'            | UNDER
            """)
    void tellsWhyThereIsNoWeight(ScaleProtocol protocol, String frame, ScaleReading.Fault fault) {
        assertThat(protocol.read(new NamedBytes(frame).bytes(), WeightUnit.KG)).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TOLEDO_8217            | '1.5.2'
            TOLEDO_8217            | '?@'
            NCI                    | '1.5LB'
            MT_SICS                | 'S I'
            MT_SICS                | 'ES'
            MT_SICS                | 'S S  100.00 pcs'
            TOLEDO_CONTINUOUS      | '50 00125000000'
            TOLEDO_CONTINUOUS      | '52  x1250000000'
            ASCII                  | 'QT,+00000012PC'
            ASCII                  | 'ABC-123'
            XK3190                 | '+00156001 9'
            XK3190                 | '+00123432C'
            XK3190_COMMAND         | 'AB+001560019'
            XK3190_EQUALS          | '0.1000-'
            XK3190_EQUALS          | '00-1000.'
            XK3190_EQUALS_STRAIGHT | '003.000'
            XK3190_A12             | 'WG004.139kg3E'
            XK3190_A12             | 'WT004.139kg3E'
            """)
    void refusesWhatIsCutOffOrChanged(ScaleProtocol protocol, String frame) {
        assertThat(protocol.read(new NamedBytes(frame).bytes(), WeightUnit.KG))
                .isInstanceOf(ScaleReading.Refused.class);
    }

    @Test
    void everyBitThatFallsOverInAChecksummedFrameIsNoticed() {
        byte[] frame = new NamedBytes("+001560019").bytes();
        for (int bit = 0; bit < frame.length * 8; bit++) {
            byte[] broken = frame.clone();
            broken[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(ScaleProtocol.XK3190.read(broken, WeightUnit.KG)).isInstanceOf(ScaleReading.Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource(ScaleProtocol.class)
    void noiseIsNeverAnException(ScaleProtocol protocol) {
        var random = new Random(5);
        for (int i = 0; i < 1_000; i++) {
            byte[] noise = new byte[random.nextInt(20)];
            random.nextBytes(noise);
            assertThat(protocol.read(noise, WeightUnit.LB)).isNotNull();
        }
    }
}
