package org.stowage.device;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** ZPL II: the pictures ({@code ^GFA} in hexadecimal or Z64) of one format at a time, {@code ~HS} and {@code ~HQES}. */
final class ZplDialect implements PrinterDialect {

    private static final Pattern QUESTION = Pattern.compile("~H(S|QES)");
    private static final Pattern WIDTH = Pattern.compile("\\^PW(\\d{1,5})");
    private static final Pattern LENGTH = Pattern.compile("\\^LL(\\d{1,5})");
    private static final Pattern COPIES = Pattern.compile("\\^PQ(\\d{1,5})");
    private static final Pattern PICTURE =
            Pattern.compile("\\^FO(\\d{1,5}),(\\d{1,5})\\s*\\^GFA,(\\d{1,8}),(\\d{1,8}),(\\d{1,5}),([^^~]*)");
    private static final Pattern PACKED = Pattern.compile(":Z64:([A-Za-z0-9+/=]+):([0-9A-Fa-f]{4})");

    @Override
    public Heard next(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher question = QUESTION.matcher(text);
        int end = text.indexOf("^XZ");
        // commands with a tilde act at once, also in the middle of a format
        if (question.find() && (end < 0 || question.start() < end)) {
            return new Asked(
                    question.group(1).equals("S") ? Question.HOST_STATUS : Question.ERROR_STATUS,
                    question.start(),
                    question.group().length());
        }
        if (end >= 0) {
            int begin = text.lastIndexOf("^XA", end);
            return begin < 0 ? new Done(end + 3) : ordered(text.substring(begin, end), end + 3);
        }
        int rest = firstCommand(text);
        return rest > 0 ? new Done(rest) : new Waits();
    }

    @Override
    public boolean mayAsk(byte[] bytes) {
        return bytes.length > 0 && bytes[0] == '~';
    }

    @Override
    public void forget() {
        // a format is kept in the bytes themselves
    }

    /** Line ends between formats mean nothing, nor do commands with a tilde that are no question. */
    private static int firstCommand(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) != '^' && text.charAt(at) != '~') {
            at++;
        }
        boolean other = text.startsWith("~", at) && text.length() >= at + 3 && !text.startsWith("~HQ", at);
        return other ? at + 3 : at;
    }

    private static Heard ordered(String format, int used) {
        var label = new PrintedLabel(number(WIDTH, format, 812), number(LENGTH, format, 1218));
        Matcher picture = PICTURE.matcher(format);
        while (picture.find()) {
            int row = Integer.parseInt(picture.group(5));
            byte[] dots = dots(picture.group(6), Integer.parseInt(picture.group(4)));
            if (row > 0) {
                label.lay(Integer.parseInt(picture.group(1)), Integer.parseInt(picture.group(2)), row, dots);
            }
        }
        return new Ordered(label, number(COPIES, format, 1), used);
    }

    private static int number(Pattern pattern, String format, int usual) {
        Matcher found = pattern.matcher(format);
        return found.find() ? Integer.parseInt(found.group(1)) : usual;
    }

    /** Nothing where the checksum is wrong or the data broken: a printer then leaves the place white. */
    private static byte[] dots(String data, int length) {
        Matcher packed = PACKED.matcher(data.strip());
        if (!packed.matches()) {
            String hex = data.replaceAll("\\s", "");
            return hex.length() % 2 == 0 && hex.matches("[0-9A-Fa-f]*")
                    ? HexFormat.of().parseHex(hex)
                    : new byte[0];
        }
        return crc(packed.group(1)) == Integer.parseInt(packed.group(2), 16)
                ? inflated(Base64.getDecoder().decode(packed.group(1)), length)
                : new byte[0];
    }

    private static byte[] inflated(byte[] packed, int length) {
        var inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] dots = new byte[length];
            return inflater.inflate(dots) == length ? dots : new byte[0];
        } catch (DataFormatException e) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }

    /** Long division by x^16 + x^12 + x^5 + 1, bit by bit. */
    private static int crc(String text) {
        int remainder = 0;
        for (byte each : (text + "\0\0").getBytes(StandardCharsets.US_ASCII)) {
            for (int bit = 7; bit >= 0; bit--) {
                remainder = remainder << 1 | each >> bit & 1;
                if (remainder > 0xFFFF) {
                    remainder ^= 0x11021;
                }
            }
        }
        return remainder;
    }
}
