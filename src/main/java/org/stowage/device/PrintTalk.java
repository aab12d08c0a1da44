package org.stowage.device;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stowage.device.PrinterStatus.Queue;
import org.stowage.device.PrinterStatus.Told;

/**
 * Labels said to a printer that can be asked. The question behind them is answered only by a printer that read them to
 * their end; that one is then asked until nothing is left in it, if its model can tell.
 *
 * @param progress how far they have come
 * @param before what it answered right before them: when it is silent now, something happened; null: nothing
 * @param confirms it can tell that the last label came out
 * @param seen hears of each status
 */
record PrintTalk(
        Strip strip,
        StripProgress progress,
        StatusProtocol protocol,
        @Nullable Told before,
        boolean confirms,
        Patience patience,
        Consumer<PrinterStatus> seen)
        implements Talk<List<Printed>> {

    /**
     * @param answerMs after which no answer is silence
     * @param readMs the same for the answer behind labels, for each of them, because a printer reads on only as they come out
     * @param pauseMs between two questions
     * @param labelMs after which nobody waits any longer for a label to come out
     */
    record Patience(long answerMs, long readMs, long pauseMs, long labelMs) {

        /** 150 mm at 2 inches per second, the usual speed of small printers, take 3 s; some also draw for a second. */
        private static final long SLOW_LABEL_MS = 5_000;

        static final Patience USUAL = new Patience(1_000, SLOW_LABEL_MS, 200, 60_000);
    }

    /** Labels for a printer that nobody asks: piece by piece too, so that each has its own time on the line. */
    static Talk<List<Printed>> unasked(Strip strip, StripProgress progress) {
        return wire -> {
            say(wire, strip, progress);
            wire.finish();
            return progress.ended(Printed.sent(null));
        };
    }

    @Override
    public List<Printed> over(Wire wire) throws IOException {
        if (before == null) {
            return unasked(strip, progress).over(wire);
        }
        say(wire, strip, progress);
        long askedMs = nowMs();
        PrinterStatus status = ask(wire, strip.labels() * patience.readMs());
        if (!(status instanceof Told told)) {
            return progress.ended(
                    Printed.unknown(PrinterCondition.SILENT, "it answered before the label and not behind it"));
        }
        return progress.ended(
                confirms
                        ? untilOut(wire, told, askedMs)
                        : Printed.sent(told.hindrance().orElse(null)));
    }

    private static void say(Wire wire, Strip strip, StripProgress progress) throws IOException {
        for (Strip.Piece piece : strip.pieces()) {
            progress.begins();
            wire.say(piece.bytes());
        }
    }

    private PrinterStatus ask(Wire wire, long waitMs) throws IOException {
        PrinterStatus status = protocol.ask((question, complete) -> wire.ask(question, waitMs, complete));
        seen.accept(status);
        return status;
    }

    /** @return what holds of those that are not out by then */
    private Printed untilOut(Wire wire, Told first, long firstAskedMs) throws IOException {
        Queue left = before == null ? null : before.queue();
        var labels = new LabelsOut(strip, left != null && left.isEmpty());
        long end = nowMs() + patience.labelMs();
        Told told = first;
        progress.out(labels.after(told, firstAskedMs, nowMs()));
        while (!progress.allOut()) {
            Printed doubt = labels.doubt();
            if (doubt != null) {
                return doubt;
            }
            if (nowMs() > end) {
                return Printed.sent(told.hindrance().orElse(null));
            }
            wire.rest(patience.pauseMs());
            long askedMs = nowMs();
            // it has all of them: silence now is no reason to doubt that, and none to believe that they came out
            if (!(ask(wire, patience.answerMs()) instanceof Told next)) {
                return Printed.sent(PrinterCondition.SILENT);
            }
            told = next;
            if (progress.out(labels.after(told, askedMs, nowMs()))) {
                end = nowMs() + patience.labelMs();
            }
        }
        return Printed.confirmed();
    }

    private static long nowMs() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }
}
