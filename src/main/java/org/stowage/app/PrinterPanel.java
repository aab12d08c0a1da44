package org.stowage.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stowage.device.SimulatedPrinter;
import org.stowage.device.SimulatedPrinter.Switch;
import org.stowage.device.WireTrouble;

/** The front of a simulated printer: lines like {@code paper-out on}, {@code stall off}, {@code cut-at 100}. */
final class PrinterPanel {

    private static final Pattern LINE = Pattern.compile("([a-z-]+)(?: (on|off|\\d{1,9}))?");

    private final SimulatedPrinter printer;
    private final WireTrouble trouble;

    PrinterPanel(SimulatedPrinter printer, WireTrouble trouble) {
        this.printer = printer;
        this.trouble = trouble;
    }

    /** @return false when nobody understands the line */
    boolean type(String line) {
        Matcher typed = LINE.matcher(line.strip());
        if (!typed.matches()) {
            return false;
        }
        String value = typed.group(2) == null ? "on" : typed.group(2);
        boolean number = Character.isDigit(value.charAt(0));
        return number ? set(typed.group(1), Integer.parseInt(value)) : turn(typed.group(1), value.equals("on"));
    }

    String words() {
        String switches = Arrays.stream(Switch.values())
                .map(each -> word(each) + " on|off")
                .collect(Collectors.joining(", "));
        return switches + ", stall on|off, slow BYTES/S, cut-at BYTES, quit";
    }

    /** What is switched on. */
    String state() {
        return printer.switches().stream().map(PrinterPanel::word).collect(Collectors.joining(", ", "[", "]"));
    }

    private boolean set(String name, int value) {
        switch (name) {
            case "slow" -> trouble.slow(value);
            case "cut-at" -> trouble.cutAt(value);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean turn(String name, boolean on) {
        if (name.equals("stall")) {
            trouble.stall(on);
            return true;
        }
        for (Switch each : Switch.values()) {
            if (word(each).equals(name)) {
                printer.turn(each, on);
                return true;
            }
        }
        return false;
    }

    private static String word(Switch each) {
        return each.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
