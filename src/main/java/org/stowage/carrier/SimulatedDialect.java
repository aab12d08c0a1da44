package org.stowage.carrier;

/** How one kind of carrier talks; it checks what it is told as strictly as the real one is known to. */
interface SimulatedDialect {

    /** Whether the call would book: faults happen to these. */
    boolean books(SimulatedCall call);

    SimulatedAnswer answer(SimulatedCall call, SimulatedBooks books, SimulatedFault fault);

    static SimulatedDialect of(String kind, String secret) {
        return switch (kind) {
            case "sf" -> new SimulatedSf(secret);
            case "cainiao" -> new SimulatedCainiao(secret);
            case "kuaidi100" -> new SimulatedKuaidi100(secret);
            case "easypost" -> new SimulatedEasyPost(secret);
            default -> throw new IllegalArgumentException(kind + ": sf, cainiao, kuaidi100, easypost");
        };
    }
}
