package org.stowage.app;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.stowage.barcode.BarcodeDrawing;
import org.stowage.barcode.Modules;
import org.stowage.barcode.Symbology;

/**
 * What the page of trust shows.
 *
 * @param address of this house for others; empty where HTTPS is off
 * @param qr the address of this page as an SVG path of modules
 * @param qrSize modules with both quiet zones
 * @param fingerprint SHA-256 of the authority's certificate; empty where the house has none of its own
 */
record TrustView(
        String address,
        String qr,
        int qrSize,
        String fingerprint,
        String authority,
        @Nullable LocalDate until) {

    static TrustView of(String address, @Nullable X509Certificate authority) {
        Modules symbol = BarcodeDrawing.draw(Symbology.QR, address.isEmpty() ? "-" : address + "/trust");
        return new TrustView(
                address,
                path(symbol),
                symbol.fullWidth(),
                authority == null ? "" : fingerprint(authority),
                authority == null ? "" : commonName(authority),
                authority == null
                        ? null
                        : LocalDate.ofInstant(authority.getNotAfter().toInstant(), ZoneOffset.UTC));
    }

    private static String path(Modules symbol) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < symbol.height(); y++) {
            for (int x = 0; x < symbol.width(); x++) {
                if (symbol.isDark(x, y)) {
                    path.append("M%d %dh1v1h-1z".formatted(x + symbol.quietZone(), y + symbol.quietZone()));
                }
            }
        }
        return path.toString();
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash);
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String commonName(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName().replaceAll("(?s)^.*CN=([^,]*).*$", "$1");
    }
}
