package org.stowage.integration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/** The mapping files: those that travel with Stowage, and those of this house under {@code STOWAGE_HOME/mappings}. */
@ApplicationScoped
class Mappings {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,60}");
    private static final String ENDING = ".yaml";

    private final Path own;

    Mappings(@ConfigProperty(name = "STOWAGE_HOME") Optional<String> home) {
        this.own = Path.of(home.orElse(System.getProperty("user.home") + "/.stowage"))
                .resolve("mappings");
    }

    /** @param name null or blank: the file speaks our own column names */
    Mapping named(@Nullable String name, String kind) {
        if (name == null || name.isBlank()) {
            return Mapping.none(kind);
        }
        Mapping mapping = named(name);
        if (!mapping.kind().equals(kind)) {
            throw Problem.of(IntegrationProblem.OTHER_MAPPING_KIND, name, mapping.kind(), kind);
        }
        return mapping;
    }

    /** @throws Problem unknown-mapping, broken-mapping with what is wrong in it */
    Mapping named(String name) {
        try {
            Mapping mapping = YAML.readValue(text(name), Mapping.class);
            mapping.dates();
            return mapping;
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            throw Problem.of(IntegrationProblem.BROKEN_MAPPING, name, String.valueOf(e.getMessage()));
        }
    }

    /** Those that travel with Stowage and those of the house, by name. */
    /** A mapping that can be read, and what its files hold. */
    record Named(String name, String kind) {}

    /** To choose from; a broken one of one's own is told on the page of mappings. */
    List<Named> usable() {
        return names().stream()
                .flatMap(name -> {
                    try {
                        return Stream.of(new Named(name, named(name).kind()));
                    } catch (Problem broken) {
                        return Stream.empty();
                    }
                })
                .toList();
    }

    List<String> names() {
        Set<String> names = new TreeSet<>(packed("index.txt").orElse("").lines().toList());
        if (Files.isDirectory(own)) {
            try (Stream<Path> files = Files.list(own)) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(ENDING))
                        .map(file -> file.substring(0, file.length() - ENDING.length()))
                        .filter(name -> NAME.matcher(name).matches())
                        .forEach(names::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(names);
    }

    /** It lies in the folder of the house, which wins. */
    boolean isOwn(String name) {
        return Files.isRegularFile(own.resolve(name + ENDING));
    }

    /** Where those of the house lie. */
    Path folder() {
        return own;
    }

    /** As it stands in its file. @throws Problem unknown-mapping */
    String text(String name) {
        // a name is never a path
        if (!NAME.matcher(name).matches()) {
            throw Problem.of(IntegrationProblem.UNKNOWN_MAPPING, name);
        }
        try {
            return isOwn(name)
                    ? Files.readString(own.resolve(name + ENDING))
                    : packed(name + ENDING).orElseThrow(() -> Problem.of(IntegrationProblem.UNKNOWN_MAPPING, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> packed(String file) {
        try (InputStream in = Mappings.class.getResourceAsStream("/mappings/" + file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
