package org.stowage.device;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The ways in which scales say what lies on them. */
public enum ScaleProtocol {
    /** Mettler-Toledo 8217 and the cash register interfaces of CAS. */
    @JsonProperty("toledo-8217")
    TOLEDO_8217,
    /** Mettler-Toledo Standard Interface Command Set. */
    @JsonProperty("mt-sics")
    MT_SICS,
    /** NCI, Weigh-Tronix ECR, SCP-01. */
    @JsonProperty("nci")
    NCI,
    /** Toledo continuous output: three status bytes, weight and tare, many times a second. */
    @JsonProperty("toledo-continuous")
    TOLEDO_CONTINUOUS,
    /** One line of text: CAS, A and D, Adam, Ohaus and most scales without a name. */
    @JsonProperty("ascii")
    ASCII,
    /** Yaohua XK3190, continuous (tF=0). */
    @JsonProperty("xk3190")
    XK3190,
    /** Yaohua XK3190, asked (tF=1). */
    @JsonProperty("xk3190-command")
    XK3190_COMMAND,
    /** Yaohua and its clones, {@code =00.1000-}: the digits run backwards. */
    @JsonProperty("xk3190-equals")
    XK3190_EQUALS,
    /** The same with the digits in reading order, {@code =0003.000}. */
    @JsonProperty("xk3190-equals-straight")
    XK3190_EQUALS_STRAIGHT,
    /** Yaohua XK3190-A12E: {@code WG004.139kg3D}. */
    @JsonProperty("xk3190-a12")
    XK3190_A12
}
