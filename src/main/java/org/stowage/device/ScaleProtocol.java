package org.stowage.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiFunction;

/** The ways in which scales say what lies on them. */
public enum ScaleProtocol {
    /** Mettler-Toledo 8217 and the cash register interfaces of CAS. */
    @JsonProperty("toledo-8217")
    TOLEDO_8217(Toledo8217::read),
    /** Mettler-Toledo Standard Interface Command Set. */
    @JsonProperty("mt-sics")
    MT_SICS(MtSics::read),
    /** NCI, Weigh-Tronix ECR, SCP-01. */
    @JsonProperty("nci")
    NCI(Nci::read),
    /** Toledo continuous output: three status bytes, weight and tare, many times a second. */
    @JsonProperty("toledo-continuous")
    TOLEDO_CONTINUOUS(ToledoContinuous::read),
    /** One line of text: CAS, A and D, Adam, Ohaus and most scales without a name. */
    @JsonProperty("ascii")
    ASCII(AsciiScale::read),
    /** Yaohua XK3190, continuous (tF=0). */
    @JsonProperty("xk3190")
    XK3190(Xk3190::sent),
    /** Yaohua XK3190, asked (tF=1). */
    @JsonProperty("xk3190-command")
    XK3190_COMMAND(Xk3190::answered),
    /** Yaohua and its clones, {@code =00.1000-}: the digits run backwards. */
    @JsonProperty("xk3190-equals")
    XK3190_EQUALS(Xk3190Equals::backwards),
    /** The same with the digits in reading order, {@code =0003.000}. */
    @JsonProperty("xk3190-equals-straight")
    XK3190_EQUALS_STRAIGHT(Xk3190Equals::straight),
    /** Yaohua XK3190-A12E: {@code WG004.139kg3D}. */
    @JsonProperty("xk3190-a12")
    XK3190_A12(Xk3190A12::read);

    private final BiFunction<byte[], WeightUnit, ScaleReading> reader;

    ScaleProtocol(BiFunction<byte[], WeightUnit, ScaleReading> reader) {
        this.reader = reader;
    }

    /**
     * By the name that profiles write: {@code toledo-8217}.
     *
     * @throws IllegalArgumentException there is none of that name
     */
    public static ScaleProtocol of(String name) {
        return Arrays.stream(values())
                .filter(protocol -> protocol.written().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is none of "
                        + Arrays.stream(values()).map(ScaleProtocol::written).toList()));
    }

    /** As profiles write it. */
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What a frame says, as the profile's framing cut it out. Whatever arrives, the answer is a reading.
     *
     * @param unit in what the scale counts where its frames do not say
     */
    public ScaleReading read(byte[] frame, WeightUnit unit) {
        return reader.apply(frame, unit);
    }
}
