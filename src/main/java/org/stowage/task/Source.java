package org.stowage.task;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a code reached the desk. Only typed digits ({@link #KEY}) and a scale's event can be a number. */
public enum Source {
    @JsonProperty("scan")
    SCAN,
    @JsonProperty("key")
    KEY,
    @JsonProperty("camera")
    CAMERA,
    @JsonProperty("tap")
    TAP,
    @JsonProperty("serial")
    SERIAL,
    @JsonProperty("scale")
    SCALE
}
