package org.stowage.printing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds label designs: first in the folder of the house, then in the jar. A changed file in the folder is read again, so
 * a designer sees the change at the next print. A sample beside the design is tried when the design is read.
 */
final class LabelFiles {
    private static final String DESIGN = ".svg";
    private static final String SAMPLE = ".sample.json";
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final @Nullable Path folder;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    private record Held(String version, LabelTemplate template) {}

    LabelFiles(@Nullable Path folder) {
        this.folder = folder;
    }

    /** How messages name the file. */
    static String place(String name) {
        return "labels/" + name + DESIGN;
    }

    /** Every design of the jar and of the house. A file of the house that no print could ever ask for is in it too. */
    SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(packedNames());
        if (folder != null && Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(DESIGN))
                        .map(file -> file.substring(0, file.length() - DESIGN.length()))
                        .forEach(names::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }

    /** Whether the house has its own file of this name. */
    boolean isOwn(String name) {
        return folder != null && Files.isRegularFile(folder.resolve(name + DESIGN));
    }

    LabelTemplate template(String name) {
        if (!NAME.matcher(name).matches()) {
            throw PrintProblem.LABEL_UNKNOWN.in("labels", 0, name);
        }
        String version = version(name);
        Held known = held.get(name);
        if (known == null || !known.version().equals(version)) {
            known = new Held(version, read(name));
            held.put(name, known);
        }
        return known.template();
    }

    Map<String, Object> sample(String name) {
        byte[] json = own(name, SAMPLE);
        if (json == null) {
            json = packed(name, SAMPLE);
        }
        if (json == null) {
            throw PrintProblem.LABEL_UNKNOWN.in("labels", 0, name);
        }
        return parse(name, json);
    }

    private LabelTemplate read(String name) {
        byte[] own = own(name, DESIGN);
        byte[] svg = own == null ? packed(name, DESIGN) : own;
        if (svg == null) {
            throw PrintProblem.LABEL_UNKNOWN.in("labels", 0, name);
        }
        LabelTemplate template = LabelTemplate.read(place(name), new String(svg, StandardCharsets.UTF_8));
        byte[] sample = own == null ? packed(name, SAMPLE) : own(name, SAMPLE);
        if (sample != null) {
            LabelCheck.sample(template, place(name), parse(name, sample));
        }
        return template;
    }

    private static Map<String, Object> parse(String name, byte[] json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw PrintProblem.LABEL_SAMPLE_WRONG.in("labels/" + name + SAMPLE, 0, "" + e.getMessage());
        }
    }

    private String version(String name) {
        try {
            Path file = folder == null ? null : folder.resolve(name + DESIGN);
            if (file == null || !Files.isRegularFile(file)) {
                return "packed";
            }
            return Files.getLastModifiedTime(file) + "/" + Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte @Nullable [] own(String name, String ending) {
        try {
            Path file = folder == null ? null : folder.resolve(name + ending);
            return file == null || !Files.isRegularFile(file) ? null : Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> packedNames() {
        byte[] index = packed("index", ".txt");
        return index == null
                ? List.of()
                : new String(index, StandardCharsets.UTF_8).lines().toList();
    }

    private static byte @Nullable [] packed(String name, String ending) {
        try (InputStream in = LabelFiles.class.getResourceAsStream("/labels/" + name + ending)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
