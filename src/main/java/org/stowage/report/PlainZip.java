package org.stowage.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A workbook packed as every reader expects it. The library that writes workbooks closes each entry with sizes of eight bytes
 * (ZIP64) and does not say so before: whoever reads a file from its beginning, as {@link java.util.zip.ZipInputStream} does,
 * calls it broken.
 */
final class PlainZip {

    private static final int HEAD = 1024;

    private PlainZip() {}

    static void copy(Path packed, OutputStream out) throws IOException {
        try (ZipFile from = new ZipFile(packed.toFile())) {
            ZipOutputStream to = new ZipOutputStream(out);
            for (Enumeration<? extends ZipEntry> entries = from.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                to.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream content = from.getInputStream(entry)) {
                    // of a sheet written row by row the library says that it is one cell wide, and openpyxl reads no
                    // more
                    to.write(new String(content.readNBytes(HEAD), StandardCharsets.ISO_8859_1)
                            .replace("<dimension ref=\"A1\"/>", "")
                            .getBytes(StandardCharsets.ISO_8859_1));
                    content.transferTo(to);
                }
                to.closeEntry();
            }
            to.finish();
        }
    }
}
