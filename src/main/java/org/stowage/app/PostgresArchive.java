package org.stowage.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.stowage.kernel.Problem;

/** The packed PostgreSQL of one platform: {@code postgres-<os>-<arch>.txz} inside a jar. */
record PostgresArchive(URL location) {

    static PostgresArchive ofThisMachine() {
        URL found = PostgresArchive.class.getResource("/" + nameForThisMachine());
        if (found == null) {
            throw Problem.of(AppProblem.NOT_PACKED, System.getProperty("os.name"), System.getProperty("os.arch"));
        }
        return new PostgresArchive(found);
    }

    static PostgresArchive inJar(Path jar) {
        try {
            return new PostgresArchive(URI.create("jar:" + jar.toUri() + "!/" + nameForThisMachine())
                    .toURL());
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String nameForThisMachine() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String family = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String arch = machine.equals("aarch64") || machine.equals("arm64") ? "arm_64" : "x86_64";
        return "postgres-%s-%s.txz".formatted(family, arch);
    }

    InputStream open() throws IOException {
        URLConnection connection = location.openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }

    /** Eight hex digits that change with the content. A jar already knows them, so that a start need not read it all. */
    String checksum() throws IOException {
        URLConnection connection = location.openConnection();
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection jar) {
            try (var file = jar.getJarFile()) {
                return "%08x".formatted(jar.getJarEntry().getCrc());
            }
        }
        try (var in = new CheckedInputStream(open(), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            return "%08x".formatted(in.getChecksum().getValue());
        }
    }
}
