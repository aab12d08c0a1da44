package org.stowage.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** ZPL II as a printer reads it: commands of two letters after ^ or ~, their parameters up to the next one. */
final class ZplPaper {
    private final List<BurntLabel> printed = new ArrayList<>();
    private @Nullable Integer darkness;
    private @Nullable Integer speed;
    private @Nullable PrintedDots dots;
    private int width;
    private int length;
    private int copies;

    static List<BurntLabel> read(byte[] bytes) {
        ZplPaper paper = new ZplPaper();
        Wire wire = new Wire(bytes);
        while (!wire.isEmpty()) {
            Matcher command = wire.command("([\\^~][A-Z][A-Z])(?:A,(\\d+),(\\d+),(\\d+),:Z64:)?");
            if (command.group(1).equals("^GF")) {
                paper.picture(
                        command, wire.until(':'), wire.command("([0-9A-F]{4})").group(1));
            } else {
                paper.act(command.group(1), wire.command("([0-9,]*)\n?").group(1));
            }
        }
        return paper.printed;
    }

    private void picture(Matcher command, String packed, String checksum) {
        int total = Integer.parseInt(command.group(3));
        int row = Integer.parseInt(command.group(4));
        dots = PrintedDots.ofZ64(row, total / row, packed, checksum);
    }

    private void act(String command, String parameter) {
        switch (command) {
            case "~SD" -> darkness = Integer.valueOf(parameter);
            case "^XA" -> copies = 1;
            case "^PR" -> speed = Integer.valueOf(parameter);
            case "^PW" -> width = Integer.parseInt(parameter);
            case "^LL" -> length = Integer.parseInt(parameter);
            case "^PQ" -> copies = Integer.parseInt(parameter);
            case "^LH", "^FO", "^FS" -> {}
            case "^XZ" -> print();
            default -> throw new AssertionError("No printer was taught " + command);
        }
    }

    private void print() {
        PrintedDots burnt = dots;
        if (burnt == null || burnt.bytesPerRow() != (width + 7) / 8 || burnt.height() != length) {
            throw new AssertionError("The picture does not fill the label of " + width + " × " + length + " dots");
        }
        printed.add(new BurntLabel(burnt, copies, darkness, speed));
    }
}
