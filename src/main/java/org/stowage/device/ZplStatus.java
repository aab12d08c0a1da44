package org.stowage.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;

/**
 * Zebra and its kin. {@code ~HS} counts what is still to come out; when it is silent, or names a hindrance, {@code ~HQES}
 * is asked too, which knows more of them and is answered in states where the other is not.
 */
record ZplStatus() implements StatusProtocol {

    static final byte[] HOST_STATUS = "~HS".getBytes(StandardCharsets.US_ASCII);
    static final byte[] ERROR_STATUS = "~HQES".getBytes(StandardCharsets.US_ASCII);

    @Override
    public PrinterStatus ask(Line line) throws IOException {
        byte[] strings = line.answer(HOST_STATUS, ZplHostStatus::complete);
        Optional<ZplHostStatus> host = ZplHostStatus.read(strings);
        if (host.isPresent() && host.get().conditions().stream().noneMatch(PrinterCondition::hinders)) {
            return new PrinterStatus.Told(host.get().conditions(), host.get().queue(), strings);
        }
        byte[] flags = line.answer(ERROR_STATUS, ZplErrors::complete);
        return told(host, ZplErrors.read(flags), joined(strings, flags));
    }

    private static PrinterStatus told(Optional<ZplHostStatus> host, Optional<ZplErrors> errors, byte[] raw) {
        var conditions = EnumSet.noneOf(PrinterCondition.class);
        host.ifPresent(said -> conditions.addAll(said.conditions()));
        errors.ifPresent(said -> conditions.addAll(said.conditions()));
        boolean hindered = conditions.stream().anyMatch(PrinterCondition::hinders);
        // "no error" without the other answer is no proof that it prints
        if (host.isEmpty() && !hindered) {
            return new PrinterStatus.Unknown(raw);
        }
        return new PrinterStatus.Told(conditions, host.map(ZplHostStatus::queue).orElse(null), raw);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
