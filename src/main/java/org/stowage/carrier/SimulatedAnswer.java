package org.stowage.carrier;

import java.nio.charset.StandardCharsets;

/** What a simulated carrier answers. */
record SimulatedAnswer(int status, String type, byte[] body) {

    static SimulatedAnswer json(Object value) {
        return json(200, value);
    }

    static SimulatedAnswer json(int status, Object value) {
        return new SimulatedAnswer(
                status, "application/json", SimulatedCall.written(value).getBytes(StandardCharsets.UTF_8));
    }
}
