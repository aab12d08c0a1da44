package org.stowage.app;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/** Directories and files with the rights that PostgreSQL and a secret need; Windows keeps its own rights. */
final class Trees {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private Trees() {}

    static void createPrivateDirectory(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Files.createDirectories(directory);
        grant(directory, "rwx------");
    }

    static void createPrivateFile(Path file, String content) throws IOException {
        if (POSIX) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, content);
    }

    static void openForReading(Path directory) throws IOException {
        grant(directory, "rwxr-xr-x");
    }

    static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static void grant(Path path, String rights) throws IOException {
        if (POSIX) {
            Set<PosixFilePermission> permissions = PosixFilePermissions.fromString(rights);
            Files.setPosixFilePermissions(path, permissions);
        }
    }
}
