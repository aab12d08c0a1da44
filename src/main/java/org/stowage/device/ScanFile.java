package org.stowage.device;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codes for a simulated scanner: a text file, one code a line, UTF-8. Control characters stand in brackets by their names,
 * {@code ]C110A<GS>21B}, or as two hex digits, {@code <1D>}; empty lines and those that begin with {@code #} are none.
 */
public final class ScanFile {

    private static final Pattern NAMED = Pattern.compile("<([0-9A-Za-z]{2,3})>");

    private ScanFile() {}

    /** @throws IllegalArgumentException a line names no character; the message has its number */
    public static List<byte[]> read(String text) {
        List<byte[]> codes = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                try {
                    codes.add(code(line));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException("line " + (i + 1) + ": " + e.getMessage(), e);
                }
            }
        }
        return codes;
    }

    private static byte[] code(String line) {
        var bytes = new ByteArrayOutputStream();
        Matcher named = NAMED.matcher(line);
        int at = 0;
        while (named.find()) {
            bytes.writeBytes(line.substring(at, named.start()).getBytes(StandardCharsets.UTF_8));
            bytes.write(NamedBytes.value(named.group(1)));
            at = named.end();
        }
        bytes.writeBytes(line.substring(at).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
