package org.stowage.station;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A scanner's bytes as text: UTF-8, else one character a byte. The separator GS stays as it is. */
public final class ScannedBytes {

    private ScannedBytes() {}

    public static String text(byte[] frame) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(frame))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(frame, StandardCharsets.ISO_8859_1);
        }
    }
}
