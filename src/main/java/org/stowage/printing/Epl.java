package org.stowage.printing;

/** EPL2: {@code GW}, 0 = black. The empty first line ends whatever half command a broken job left behind. */
final class Epl {
    private static final int USUAL_GAP_DOTS = 24;

    private Epl() {}

    static void write(PrinterBytes out, LabelImage label, PrintSettings settings) {
        out.ascii("\nN\nq%d\nQ%d,%d\n".formatted(label.width(), label.height(), USUAL_GAP_DOTS))
                .setting("D%d\n", settings.darkness())
                .setting("S%d\n", settings.speed())
                .ascii("GW0,0,%d,%d,".formatted(label.bytesPerRow(), label.height()))
                .invertedDots(label)
                .ascii("\nP%d\n".formatted(settings.copies()));
    }
}
