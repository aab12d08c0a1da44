package org.stowage.device;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes as a person writes them: a printable ASCII character is itself, any other byte stands in angle brackets, by its
 * ASCII name or as two hex digits: {@code <SYN>M<CR>}, {@code <04>}. {@code <FF>} is the number 255; a form feed is {@code
 * <0C>}. {@code ESC[} needs no brackets, because every manual prints it so. A {@code <} itself is {@code <3C>}, a backslash {@code <5C>}: {@code \r} would be taken for a CR.
 *
 * @param text as written
 */
public record NamedBytes(String text) {

    private static final List<String> CONTROLS = List.of(
            ("NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT 0C CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB"
                            + " ESC FS GS RS US")
                    .split(" "));
    private static final int DELETE = 0x7F;
    private static final Pattern TOKEN = Pattern.compile("<([0-9A-Za-z]{2,3})>|(ESC)(?=\\[)|([\\x20-\\x7E&&[^<\\\\]])");

    public NamedBytes {
        read(text);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static NamedBytes written(String text) {
        return new NamedBytes(text);
    }

    /** What arrived, in the same writing, to be shown to a person or put into a profile. */
    public static NamedBytes of(byte[] bytes) {
        var text = new StringBuilder();
        for (byte each : bytes) {
            text.append(name(Byte.toUnsignedInt(each)));
        }
        return new NamedBytes(text.toString());
    }

    public byte[] bytes() {
        return read(text);
    }

    private static String name(int value) {
        if (value < CONTROLS.size()) {
            return "<" + CONTROLS.get(value) + ">";
        }
        boolean itself = value < DELETE && value != '<' && value != '\\';
        return itself ? String.valueOf((char) value) : value == DELETE ? "<DEL>" : "<%02X>".formatted(value);
    }

    private static byte[] read(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        Matcher token = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!token.region(at, text.length()).lookingAt()) {
                throw new IllegalArgumentException("\"" + text + "\" is not understood from character " + (at + 1)
                        + " on: control characters are written <CR>, <ESC> or <1B>");
            }
            if (token.group(3) != null) {
                bytes.writeBytes(token.group(3).getBytes(StandardCharsets.US_ASCII));
            } else {
                bytes.write(value(token.group(2) == null ? token.group(1) : token.group(2)));
            }
            at = token.end();
        }
        return bytes.toByteArray();
    }

    /** @param name of a control character, or two hex digits */
    static byte value(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (upper.matches("[0-9A-F]{2}")) {
            return (byte) Integer.parseInt(upper, 16);
        }
        int control = upper.equals("DEL") ? DELETE : CONTROLS.indexOf(upper);
        if (control < 0) {
            throw new IllegalArgumentException("\"" + name + "\" is neither a control character nor two hex digits");
        }
        return (byte) control;
    }
}
