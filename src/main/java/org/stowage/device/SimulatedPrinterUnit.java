package org.stowage.device;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** A simulated printer on a line in memory: its switches, what goes wrong on the wire, and its last labels. */
public final class SimulatedPrinterUnit implements SimulatedUnit {

    private static final long LABEL_MS = 50;

    private final SimulatedPrinter printer;
    private final WireTrouble trouble;

    SimulatedPrinterUnit(PrinterTraits traits) {
        this.printer = new SimulatedPrinter(traits.language(), traits.dpi(), LABEL_MS, label -> {});
        this.trouble = new WireTrouble(printer);
    }

    public SimulatedPrinter printer() {
        return printer;
    }

    public WireTrouble trouble() {
        return trouble;
    }

    /** What came out up to now, oldest first. */
    public List<PrintedLabel> labels() {
        printer.tick(SimulatedPrinterPort.now());
        return printer.printed();
    }

    @Override
    public boolean isAsked(byte[] bytes) {
        return printer.isAsked(bytes);
    }

    @Override
    public void hear(byte[] bytes, Consumer<byte[]> answers) throws IOException {
        trouble.take(bytes, answers::accept, () -> {
            throw new IOException("simulated: the line was cut");
        });
    }
}
