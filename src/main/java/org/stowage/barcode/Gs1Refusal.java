package org.stowage.barcode;

/** Carries a fault out of the GS1 grammar; never leaves this room. Without a stack trace: a wrong scan is daily work. */
final class Gs1Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final BarcodeFault fault;
    private final String detail;

    Gs1Refusal(BarcodeFault fault, String detail) {
        super(fault.slug() + " " + detail, null, false, false);
        this.fault = fault;
        this.detail = detail;
    }

    static Gs1Refusal at(BarcodeFault fault, String ai, String value) {
        return new Gs1Refusal(fault, "(" + ai + ") " + value);
    }

    Barcode.Faulty on(String raw) {
        return new Barcode.Faulty(fault, detail, raw);
    }

    BarcodeFault fault() {
        return fault;
    }

    String detail() {
        return detail;
    }
}
