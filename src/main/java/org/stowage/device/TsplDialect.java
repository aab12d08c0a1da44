package org.stowage.device;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** TSPL: {@code SIZE}, {@code CLS}, {@code BITMAP} (0 = black), {@code PRINT}, and {@code <ESC>!?} between commands. */
final class TsplDialect implements PrinterDialect {

    private static final byte[] QUESTION = {0x1B, 0x21, 0x3F};
    private static final int ESC = 0x1B;
    private static final int LONGEST_HEAD = 80;
    private static final double MM_PER_INCH = 25.4;

    private static final Pattern SIZE = Pattern.compile("SIZE ([0-9.]{1,7}) mm,([0-9.]{1,7}) mm");
    private static final Pattern PRINT = Pattern.compile("PRINT (\\d{1,5})(?:,(\\d{1,5}))?");
    private static final Pattern BITMAP = Pattern.compile("^BITMAP (\\d{1,5}),(\\d{1,5}),(\\d{1,4}),(\\d{1,5}),[0-2],");

    private final int dpi;
    private int width = 812;
    private int height = 1218;
    private PrintedLabel paper = new PrintedLabel(width, height);

    TsplDialect(int dpi) {
        this.dpi = dpi;
    }

    @Override
    public Heard next(byte[] bytes) {
        if (bytes.length > 0 && bytes[0] == ESC) {
            if (bytes.length < QUESTION.length) {
                return new Waits();
            }
            return Arrays.equals(bytes, 0, 3, QUESTION, 0, 3)
                    ? new Asked(Question.STATUS_BYTE, 0, QUESTION.length)
                    : new Done(QUESTION.length);
        }
        String head = new String(bytes, 0, Math.min(bytes.length, LONGEST_HEAD), StandardCharsets.ISO_8859_1);
        Matcher bitmap = BITMAP.matcher(head);
        if (bitmap.find()) {
            return picture(bitmap, bytes);
        }
        int end = head.indexOf("\r\n");
        if (end < 0) {
            return head.length() < LONGEST_HEAD ? new Waits() : new Done(1);
        }
        return line(head.substring(0, end), end + 2);
    }

    @Override
    public boolean mayAsk(byte[] bytes) {
        return bytes.length > 0 && bytes[0] == ESC;
    }

    @Override
    public void forget() {
        paper = new PrintedLabel(width, height);
    }

    /** Its bytes may be anything, also what looks like a line end or a question. */
    private Heard picture(Matcher bitmap, byte[] bytes) {
        int row = Integer.parseInt(bitmap.group(3));
        int length = row * Integer.parseInt(bitmap.group(4));
        if (bytes.length < bitmap.end() + length) {
            return new Waits();
        }
        byte[] dots = Arrays.copyOfRange(bytes, bitmap.end(), bitmap.end() + length);
        for (int i = 0; i < dots.length; i++) {
            dots[i] = (byte) ~dots[i];
        }
        if (row > 0) {
            paper.lay(Integer.parseInt(bitmap.group(1)), Integer.parseInt(bitmap.group(2)), row, dots);
        }
        return new Done(bitmap.end() + length);
    }

    private Heard line(String command, int used) {
        Matcher size = SIZE.matcher(command);
        Matcher print = PRINT.matcher(command);
        if (size.matches()) {
            width = dots(size.group(1));
            height = dots(size.group(2));
            paper = new PrintedLabel(width, height);
        } else if (command.equals("CLS")) {
            paper = new PrintedLabel(width, height);
        } else if (print.matches()) {
            int copies = print.group(2) == null ? 1 : Integer.parseInt(print.group(2));
            return new Ordered(paper, Integer.parseInt(print.group(1)) * copies, used);
        }
        return new Done(used);
    }

    private int dots(String mm) {
        // heads of "203 dpi" are built with 8 dots in a millimetre
        return (int) Math.round(Double.parseDouble(mm) * (dpi == 203 ? 8 : dpi / MM_PER_INCH));
    }
}
