package org.stowage.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;

/** ZPL II: one {@code ^GFA} graphic in Z64 (zlib, base64 and a checksum over the base64 text). */
final class Zpl {
    private Zpl() {}

    static void write(PrinterBytes out, LabelImage label, PrintSettings settings) {
        byte[] bits = label.bits();
        String packed = Base64.getEncoder().encodeToString(deflate(bits));
        String data = ":Z64:%s:%04X".formatted(packed, crc(packed.getBytes(StandardCharsets.US_ASCII)));
        out.setting("~SD%02d", settings.darkness())
                .ascii("^XA")
                .setting("^PR%d", settings.speed())
                .ascii("^PW%d^LL%d^LH0,0^FO0,0^GFA,%d,%d,%d,%s^FS^PQ%d^XZ\n"
                        .formatted(
                                label.width(),
                                label.height(),
                                bits.length,
                                bits.length,
                                label.bytesPerRow(),
                                data,
                                settings.copies()));
    }

    /** CRC-16 with polynomial 0x1021 and start value 0, which is what printers check. */
    static int crc(byte[] text) {
        int crc = 0;
        for (byte b : text) {
            crc ^= (b & 0xFF) << 8;
            for (int i = 0; i < 8; i++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021;
            }
            crc &= 0xFFFF;
        }
        return crc;
    }

    private static byte[] deflate(byte[] bits) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
        try (DeflaterOutputStream zip = new DeflaterOutputStream(out)) {
            zip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
