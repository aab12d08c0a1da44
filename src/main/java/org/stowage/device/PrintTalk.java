package org.stowage.device;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.stowage.device.PrinterStatus.Told;

/**
 * One label said to a printer that can be asked. The question behind the label is answered only by a printer that read
 * the label to its end; that one is then asked until nothing is left in it, if its model can tell.
 *
 * @param answers it answered before this label: when it is silent now, something happened
 * @param confirms it can tell that the last label came out
 * @param seen hears of each status
 */
record PrintTalk(
        byte[] label,
        StatusProtocol protocol,
        boolean answers,
        boolean confirms,
        Patience patience,
        Consumer<PrinterStatus> seen)
        implements Talk<Printed> {

    /**
     * @param answerMs after which no answer is silence
     * @param pauseMs between two questions
     * @param labelMs after which nobody waits any longer for a label to come out
     */
    record Patience(long answerMs, long pauseMs, long labelMs) {
        static final Patience USUAL = new Patience(1_000, 200, 60_000);
    }

    @Override
    public Printed over(Wire wire) throws IOException {
        wire.say(label);
        if (!answers) {
            wire.finish();
            return Printed.sent(null);
        }
        PrinterStatus status = ask(wire);
        if (!(status instanceof Told told)) {
            return Printed.unknown(PrinterCondition.SILENT, "it answered before the label and not behind it");
        }
        return confirms ? untilOut(wire, told) : Printed.sent(told.hindrance().orElse(null));
    }

    PrinterStatus ask(Wire wire) throws IOException {
        PrinterStatus status = protocol.ask((question, complete) -> wire.ask(question, patience.answerMs(), complete));
        seen.accept(status);
        return status;
    }

    private Printed untilOut(Wire wire, Told first) throws IOException {
        var last = new LastLabel();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patience.labelMs());
        Told told = first;
        while (!last.isOut(told)) {
            if (System.nanoTime() > end) {
                return Printed.sent(told.hindrance().orElse(null));
            }
            wire.rest(patience.pauseMs());
            // it has the whole label: silence now is no reason to doubt that, and none to believe that it came out
            if (!(ask(wire) instanceof Told next)) {
                return Printed.sent(PrinterCondition.SILENT);
            }
            told = next;
        }
        return Printed.confirmed();
    }
}
