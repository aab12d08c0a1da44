package org.stowage.device;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A label printer without iron: takes the bytes of a label, keeps the label while something hinders it, lets it come out
 * after the time that a label takes, and answers when it is asked how it is. Its switches are what a hand or an accident
 * does to a real one. The last {@value #KEPT} labels are kept. Time is given; safe for several threads.
 */
public final class SimulatedPrinter {

    /** What a hand or an accident does to a printer. */
    public enum Switch {
        PAPER_OUT,
        RIBBON_OUT,
        HEAD_OPEN,
        PAUSED,
        TOO_HOT,
        /** It answers nothing, as most small ones never do. */
        SILENT
    }

    private static final int KEPT = 30;
    private static final Set<Switch> HINDER = EnumSet.complementOf(EnumSet.of(Switch.SILENT));

    private record Order(PrintedLabel label, int left) {}

    private final Supplier<PrinterDialect> fresh;
    private final PrinterDialect dialect;
    private final long labelMs;
    private final Consumer<PrintedLabel> tray;
    private final Set<Switch> on = EnumSet.noneOf(Switch.class);
    private final Deque<Order> orders = new ArrayDeque<>();
    private final Deque<PrintedLabel> printed = new ArrayDeque<>();
    private byte[] unread = {};
    private int labelBytes;
    private long begunMs;
    private long out;

    /**
     * @param language zpl, tspl or escpos
     * @param labelMs how long one label takes to come out
     * @param tray hears of each label that came out
     */
    public SimulatedPrinter(String language, int dpi, long labelMs, Consumer<PrintedLabel> tray) {
        this.fresh = () -> PrinterDialect.of(language, dpi);
        this.dialect = fresh.get();
        this.labelMs = labelMs;
        this.tray = tray;
    }

    public void turn(Switch what, boolean isOn) {
        turn(what, isOn, SimulatedPrinterPort.now());
    }

    synchronized void turn(Switch what, boolean isOn, long nowMs) {
        tick(nowMs);
        if (isOn) {
            on.add(what);
        } else {
            on.remove(what);
        }
        // a label that was interrupted begins anew, as most printers do it
        begunMs = nowMs;
        tick(nowMs);
    }

    public synchronized Set<Switch> switches() {
        return on.isEmpty() ? Set.of() : EnumSet.copyOf(on);
    }

    /** Whether these bytes only ask how it is. */
    boolean isAsked(byte[] bytes) {
        return fresh.get().next(bytes) instanceof PrinterDialect.Asked;
    }

    /** The last labels that came out, oldest first. */
    public synchronized List<PrintedLabel> printed() {
        return List.copyOf(printed);
    }

    /** How many labels came out at all. */
    public synchronized long out() {
        return out;
    }

    /** @return what it answers to these bytes, often nothing */
    synchronized byte[] hear(byte[] bytes, long nowMs) {
        tick(nowMs);
        var answers = new ByteArrayOutputStream();
        unread = Arrays.copyOf(unread, unread.length + bytes.length);
        System.arraycopy(bytes, 0, unread, unread.length - bytes.length, bytes.length);
        PrinterDialect.Heard heard = dialect.next(unread);
        while (!(heard instanceof PrinterDialect.Waits)) {
            take(heard, nowMs, answers);
            heard = dialect.next(unread);
        }
        return on.contains(Switch.SILENT) ? new byte[0] : answers.toByteArray();
    }

    /** Lets come out what is due. */
    synchronized void tick(long nowMs) {
        while (!orders.isEmpty() && !hindered() && nowMs - begunMs >= labelMs) {
            Order order = orders.removeFirst();
            if (order.left() > 1) {
                orders.addFirst(new Order(order.label(), order.left() - 1));
            }
            begunMs += labelMs;
            printed.addLast(order.label());
            if (printed.size() > KEPT) {
                printed.removeFirst();
            }
            out++;
            tray.accept(order.label());
        }
    }

    /** How many bytes of labels it has read since {@link #forget}, without the questions between them. */
    synchronized int labelBytes() {
        return labelBytes + (dialect.mayAsk(unread) ? 0 : unread.length);
    }

    /** The line broke: what was half there is lost. */
    synchronized void forget() {
        unread = new byte[0];
        labelBytes = 0;
        dialect.forget();
    }

    private void take(PrinterDialect.Heard heard, long nowMs, ByteArrayOutputStream answers) {
        if (heard instanceof PrinterDialect.Asked asked) {
            answers.writeBytes(SimulatedAnswers.to(asked.question(), state()));
            unread = without(unread, asked.from(), asked.used());
            return;
        }
        if (heard instanceof PrinterDialect.Ordered ordered) {
            if (orders.isEmpty()) {
                begunMs = nowMs;
            }
            orders.addLast(new Order(ordered.label(), Math.max(1, ordered.copies())));
            tick(nowMs);
        }
        labelBytes += heard.used();
        unread = without(unread, 0, heard.used());
    }

    private SimulatedAnswers.State state() {
        boolean working = !orders.isEmpty();
        boolean partial = unread.length > 0 && !dialect.mayAsk(unread);
        return new SimulatedAnswers.State(
                switches(),
                working ? orders.size() - 1 : 0,
                working ? orders.getFirst().left() : 0,
                partial);
    }

    private boolean hindered() {
        return on.stream().anyMatch(HINDER::contains);
    }

    private static byte[] without(byte[] bytes, int from, int length) {
        byte[] rest = new byte[bytes.length - length];
        System.arraycopy(bytes, 0, rest, 0, from);
        System.arraycopy(bytes, from + length, rest, from, rest.length - from);
        return rest;
    }
}
