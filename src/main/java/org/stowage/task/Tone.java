package org.stowage.task;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a reply sounds and looks: also the beep of the scanner. */
public enum Tone {
    @JsonProperty("good")
    GOOD,
    @JsonProperty("bad")
    BAD,
    @JsonProperty("ask")
    ASK,
    @JsonProperty("done")
    DONE
}
