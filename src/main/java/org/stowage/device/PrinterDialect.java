package org.stowage.device;

/**
 * A printer language as a simulated printer understands it: just what Stowage sends, and the questions for the state. It
 * shares nothing with the code that writes these bytes. Holds the paper of the label in the making.
 */
interface PrinterDialect {

    /** What the next bytes are; those used are never seen again. */
    sealed interface Heard {
        int used();
    }

    /** Nothing whole yet. */
    record Waits() implements Heard {
        @Override
        public int used() {
            return 0;
        }
    }

    /** A command that shows nothing outside. */
    record Done(int used) implements Heard {}

    /** @param from where in the bytes the question stands; what is before it stays */
    record Asked(Question question, int from, int used) implements Heard {}

    /** A label is whole and shall come out so many times. */
    record Ordered(PrintedLabel label, int copies, int used) implements Heard {}

    enum Question {
        HOST_STATUS,
        ERROR_STATUS,
        STATUS_BYTE,
        REAL_TIME_1,
        REAL_TIME_2,
        REAL_TIME_3,
        REAL_TIME_4
    }

    Heard next(byte[] bytes);

    /** Whether these bytes may be the beginning of a question, and no part of a label. */
    boolean mayAsk(byte[] bytes);

    /** The line broke: what is half there is thrown away. */
    void forget();

    /** @param language zpl, tspl or escpos */
    static PrinterDialect of(String language, int dpi) {
        return switch (language) {
            case "zpl" -> new ZplDialect();
            case "tspl" -> new TsplDialect(dpi);
            case "escpos" -> new EscPosDialect();
            default -> throw new IllegalArgumentException("\"" + language + "\" is none of zpl, tspl, escpos");
        };
    }
}
