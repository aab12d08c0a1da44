package org.stowage.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * PostgreSQL's programs, unpacked once into {@code <home>/pgsql-<version>-<checksum>}. A directory of that name is
 * always whole: it is filled under another name and then renamed.
 */
record PostgresBinaries(Path root, String version) {
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)");

    static PostgresBinaries unpack(PostgresArchive archive, Path home) {
        try {
            String checksum = archive.checksum();
            Path unpacked = unpackedIn(home, checksum);
            return unpacked != null ? of(unpacked) : unpackNow(archive, home, checksum);
        } catch (IOException e) {
            throw Problem.of(AppProblem.NOT_UNPACKED, home, e);
        }
    }

    Path program(String name) {
        boolean windows = Files.exists(root.resolve("bin/postgres.exe"));
        return root.resolve("bin").resolve(windows ? name + ".exe" : name);
    }

    int major() {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    private static @Nullable Path unpackedIn(Path home, String checksum) throws IOException {
        try (Stream<Path> entries = Files.list(home)) {
            return entries.filter(entry -> entry.getFileName().toString().matches("pgsql-[0-9.]+-" + checksum))
                    .findFirst()
                    .orElse(null);
        }
    }

    private static PostgresBinaries unpackNow(PostgresArchive archive, Path home, String checksum) throws IOException {
        forgetHalfUnpacked(home);
        Path half = Files.createTempDirectory(home, "unpacking-");
        try (InputStream in = archive.open();
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, half);
            }
        }
        // the temporary directory is private to us; another system user may have to run what is in it
        Trees.openForReading(half);
        Path whole = home.resolve("pgsql-" + ask(half) + "-" + checksum);
        Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE);
        return of(whole);
    }

    /** What a service left that was killed while unpacking; the home is locked, so nobody is at it now. */
    private static void forgetHalfUnpacked(Path home) throws IOException {
        try (var left = Files.newDirectoryStream(home, "unpacking-*")) {
            for (Path half : left) {
                Trees.delete(half);
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("the archive names a file outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, root.resolve(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            if ((entry.getMode() & 0100) != 0) {
                target.toFile().setExecutable(true, false);
            }
        }
    }

    private static String ask(Path root) {
        var answer = Programs.run(
                List.of(new PostgresBinaries(root, "0.0").program("postgres").toString(), "--version"));
        Matcher version = VERSION.matcher(answer.text());
        if (answer.exit() != 0 || !version.find()) {
            throw Problem.of(AppProblem.PROGRAM_FAILED, answer.text());
        }
        return version.group();
    }

    private static PostgresBinaries of(Path root) {
        String name = root.getFileName().toString();
        return new PostgresBinaries(root, name.substring(name.indexOf('-') + 1, name.lastIndexOf('-')));
    }
}
