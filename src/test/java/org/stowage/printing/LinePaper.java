package org.stowage.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** TSPL, EPL2 and CPCL as printers read them: a line is a command, a picture is binary within or hexadecimal. */
final class LinePaper {
    private final List<BurntLabel> printed = new ArrayList<>();
    private @Nullable Integer darkness;
    private @Nullable Integer speed;
    private @Nullable PrintedDots dots;
    private int copies = 1;

    static List<BurntLabel> tspl(byte[] bytes) {
        LinePaper paper = new LinePaper();
        Wire wire = new Wire(bytes);
        while (!wire.isEmpty()) {
            Matcher m = wire.command(
                    "SIZE ([\\d.]+) mm,([\\d.]+) mm\r\n|SPEED (\\d+)\r\n|DENSITY (\\d+)\r\n"
                            + "|DIRECTION 1\r\n|REFERENCE 0,0\r\n|(CLS)\r\n|BITMAP 0,0,(\\d+),(\\d+),0,|\r\n|PRINT 1,(\\d+)\r\n");
            paper.speed = number(m, 3, paper.speed);
            paper.darkness = number(m, 4, paper.darkness);
            if (m.group(5) != null) {
                paper.dots = null;
            } else if (m.group(6) != null) {
                int row = Integer.parseInt(m.group(6));
                int lines = Integer.parseInt(m.group(7));
                paper.dots = PrintedDots.whereZeroBurns(row, lines, wire.take(row * lines));
            } else if (m.group(8) != null) {
                paper.print(Integer.parseInt(m.group(8)));
            }
        }
        return paper.printed;
    }

    static List<BurntLabel> epl(byte[] bytes) {
        LinePaper paper = new LinePaper();
        Wire wire = new Wire(bytes);
        while (!wire.isEmpty()) {
            Matcher m =
                    wire.command("\n|(N)\n|q\\d+\n|Q\\d+,\\d+\n|D(\\d+)\n|S(\\d+)\n|GW0,0,(\\d+),(\\d+),|P(\\d+)\n");
            paper.darkness = number(m, 2, paper.darkness);
            paper.speed = number(m, 3, paper.speed);
            if (m.group(1) != null) {
                paper.dots = null;
            } else if (m.group(4) != null) {
                int row = Integer.parseInt(m.group(4));
                int lines = Integer.parseInt(m.group(5));
                paper.dots = PrintedDots.whereZeroBurns(row, lines, wire.take(row * lines));
            } else if (m.group(6) != null) {
                paper.print(Integer.parseInt(m.group(6)));
            }
        }
        return paper.printed;
    }

    static List<BurntLabel> cpcl(byte[] bytes) {
        LinePaper paper = new LinePaper();
        Wire wire = new Wire(bytes);
        while (!wire.isEmpty()) {
            Matcher m = wire.command("! 0 200 200 (\\d+) (\\d+)\r\n|PW \\d+\r\n|TONE (\\d+)\r\n|SPEED (\\d+)\r\n"
                    + "|EG (\\d+) (\\d+) 0 0 |FORM\r\n|(PRINT)\r\n");
            paper.darkness = number(m, 3, paper.darkness);
            paper.speed = number(m, 4, paper.speed);
            if (m.group(1) != null) {
                paper.copies = Integer.parseInt(m.group(2));
            } else if (m.group(5) != null) {
                paper.dots = PrintedDots.ofHex(
                        Integer.parseInt(m.group(5)),
                        Integer.parseInt(m.group(6)),
                        wire.until('\r').concat(wire.command("\n").group().strip()));
            } else if (m.group(7) != null) {
                paper.print(paper.copies);
            }
        }
        return paper.printed;
    }

    private static @Nullable Integer number(Matcher command, int group, @Nullable Integer before) {
        return command.group(group) == null ? before : Integer.valueOf(command.group(group));
    }

    private void print(int times) {
        PrintedDots burnt = dots;
        if (burnt == null) {
            throw new AssertionError("An empty label was printed");
        }
        printed.add(new BurntLabel(burnt, times, darkness, speed));
    }
}
