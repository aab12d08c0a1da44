package org.stowage.device;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The three strings that a ZPL printer answers to {@code ~HS}, each {@code <STX>...<ETX><CR><LF>}, field by field.
 * Source: ZPL II Programming Guide, {@code ~HS} Host Status Return.
 */
public record ZplHostStatus(Now now, Work work, Storage storage) {

    /**
     * String 1, {@code aaa,b,c,dddd,eee,f,g,h,iii,j,k,l}.
     *
     * @param line aaa: the settings of the serial interface
     * @param labelDots dddd: length of the label
     * @param formats eee: formats in the receive buffer
     * @param diagnostic g: communication diagnostics on
     * @param partialFormat h: a format has begun and not ended
     * @param unused iii, always 000
     * @param memoryLost j: the configuration was lost
     */
    public record Now(
            ZplLine line,
            boolean paperOut,
            boolean paused,
            int labelDots,
            int formats,
            boolean bufferFull,
            boolean diagnostic,
            boolean partialFormat,
            int unused,
            boolean memoryLost,
            boolean tooCold,
            boolean tooHot) {}

    /**
     * String 2, {@code mmm,n,o,p,q,r,s,t,uuuuuuuu,v,www}.
     *
     * @param functions mmm: bit 7 continuous paper, bit 5 diagnostics, bit 0 thermal transfer
     * @param unused n
     * @param printMode r: 0 rewind, 1 peel, 2 tear off, 3 cutter, 4 applicator, ...; some are letters
     * @param widthMode s
     * @param labelWaiting t: at the peeler
     * @param labelsLeft uuuuuuuu: of the batch
     * @param formatsWhilePrinting v, always 1
     * @param graphics www: stored pictures
     */
    public record Work(
            int functions,
            int unused,
            boolean headUp,
            boolean ribbonOut,
            boolean thermalTransfer,
            char printMode,
            int widthMode,
            boolean labelWaiting,
            int labelsLeft,
            int formatsWhilePrinting,
            int graphics) {}

    /** String 3, {@code xxxx,y}. */
    public record Storage(String password, boolean staticRam) {}

    private static final Pattern STRING = Pattern.compile("\\x02([^\\x02\\x03]*)\\x03");
    private static final int STRINGS = 3;

    /** Whether the third string has ended. */
    static boolean complete(byte[] answer) {
        return strings(answer).size() >= STRINGS;
    }

    /** Empty for anything but three whole strings with all their fields: half an answer says nothing. */
    public static Optional<ZplHostStatus> read(byte[] answer) {
        List<String> strings = strings(answer);
        if (strings.size() != STRINGS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ZplHostStatus(
                    now(new Fields(strings.get(0), 12)),
                    work(new Fields(strings.get(1), 11)),
                    storage(new Fields(strings.get(2), 2))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Set<PrinterCondition> conditions() {
        return new StatusProtocol.Flags()
                .when(now.paperOut, PrinterCondition.PAPER_OUT)
                .when(work.ribbonOut, PrinterCondition.RIBBON_OUT)
                .when(work.headUp, PrinterCondition.HEAD_OPEN)
                .when(now.tooHot, PrinterCondition.OVER_TEMPERATURE)
                .when(now.paused, PrinterCondition.PAUSED)
                .when(now.bufferFull, PrinterCondition.BUFFER_FULL)
                .when(now.partialFormat, PrinterCondition.PARTIAL_LABEL)
                .when(now.tooCold, PrinterCondition.UNDER_TEMPERATURE)
                .when(now.memoryLost, PrinterCondition.MEMORY_LOST)
                .when(now.diagnostic, PrinterCondition.DIAGNOSTIC)
                .when(work.labelsLeft > 0 || now.formats > 0, PrinterCondition.PRINTING)
                .when(work.labelWaiting, PrinterCondition.LABEL_WAITING)
                .all();
    }

    PrinterStatus.Queue queue() {
        return new PrinterStatus.Queue(now.formats, work.labelsLeft);
    }

    private static Now now(Fields f) {
        return new Now(
                ZplLine.of(f.number(0)),
                f.flag(1),
                f.flag(2),
                f.number(3),
                f.number(4),
                f.flag(5),
                f.flag(6),
                f.flag(7),
                f.number(8),
                f.flag(9),
                f.flag(10),
                f.flag(11));
    }

    private static Work work(Fields f) {
        return new Work(
                f.number(0),
                f.number(1),
                f.flag(2),
                f.flag(3),
                f.flag(4),
                f.letter(5),
                f.number(6),
                f.flag(7),
                f.number(8),
                f.number(9),
                f.number(10));
    }

    private static Storage storage(Fields f) {
        return new Storage(f.text(0), f.flag(1));
    }

    private static List<String> strings(byte[] answer) {
        List<String> strings = new ArrayList<>(STRINGS);
        Matcher string = STRING.matcher(new String(answer, StandardCharsets.ISO_8859_1));
        while (string.find()) {
            strings.add(string.group(1));
        }
        return strings;
    }

    /** One string, cut at its commas. */
    private record Fields(String[] values) {
        Fields(String string, int count) {
            this(string.split(",", -1));
            if (values.length != count) {
                throw new IllegalArgumentException(values.length + " fields instead of " + count);
            }
        }

        String text(int at) {
            return values[at];
        }

        int number(int at) {
            return Integer.parseInt(values[at].strip());
        }

        char letter(int at) {
            if (values[at].length() != 1) {
                throw new IllegalArgumentException(values[at]);
            }
            return values[at].charAt(0);
        }

        boolean flag(int at) {
            return switch (values[at]) {
                case "0" -> false;
                case "1" -> true;
                default -> throw new IllegalArgumentException(values[at]);
            };
        }
    }
}
