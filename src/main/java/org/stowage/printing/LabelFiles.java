package org.stowage.printing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds label designs: first in the folder of the house, then in the jar. A changed file in the folder is read again, so
 * a designer sees the change at the next print. A sample beside the design is tried when the design is read.
 */
final class LabelFiles {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final @Nullable Path folder;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    private record Held(String version, LabelTemplate template) {}

    LabelFiles(@Nullable Path folder) {
        this.folder = folder;
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
        byte[] json = own(name, ".sample.json");
        if (json == null) {
            json = packed(name, ".sample.json");
        }
        if (json == null) {
            throw PrintProblem.LABEL_UNKNOWN.in("labels", 0, name);
        }
        return parse(name, json);
    }

    private LabelTemplate read(String name) {
        byte[] own = own(name, ".svg");
        byte[] svg = own == null ? packed(name, ".svg") : own;
        if (svg == null) {
            throw PrintProblem.LABEL_UNKNOWN.in("labels", 0, name);
        }
        LabelTemplate template = LabelTemplate.read("labels/" + name + ".svg", new String(svg, StandardCharsets.UTF_8));
        byte[] sample = own == null ? packed(name, ".sample.json") : own(name, ".sample.json");
        if (sample != null) {
            template.parts(parse(name, sample));
        }
        return template;
    }

    private static Map<String, Object> parse(String name, byte[] json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw PrintProblem.LABEL_SAMPLE_WRONG.in("labels/" + name + ".sample.json", 0, "" + e.getMessage());
        }
    }

    private String version(String name) {
        try {
            Path file = folder == null ? null : folder.resolve(name + ".svg");
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

    private static byte @Nullable [] packed(String name, String ending) {
        try (InputStream in = LabelFiles.class.getResourceAsStream("/labels/" + name + ending)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
