package org.stowage.printing;

/** EPL2: {@code GW}, 0 = black. The empty first line ends whatever half command a broken job left behind. */
final class Epl {
    private static final int USUAL_GAP_DOTS = 24;

    private Epl() {}

    static byte[] encode(LabelImage label) {
        return new PrinterBytes()
                .ascii("\nN\nq%d\nQ%d,%d\n".formatted(label.width(), label.height(), USUAL_GAP_DOTS))
                .ascii("GW0,0,%d,%d,".formatted(label.bytesPerRow(), label.height()))
                .invertedDots(label)
                .ascii("\nP1\n")
                .done();
    }
}
