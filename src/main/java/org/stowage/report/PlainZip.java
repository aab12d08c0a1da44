package org.stowage.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

    private PlainZip() {}

    static void copy(Path packed, OutputStream out) throws IOException {
        try (ZipFile from = new ZipFile(packed.toFile())) {
            ZipOutputStream to = new ZipOutputStream(out);
            for (Enumeration<? extends ZipEntry> entries = from.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                to.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream content = from.getInputStream(entry)) {
                    content.transferTo(to);
                }
                to.closeEntry();
            }
            to.finish();
        }
    }
}
