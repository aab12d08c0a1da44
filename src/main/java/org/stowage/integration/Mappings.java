package org.stowage.integration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/** The mapping files: those that travel with Stowage, and those of this house under {@code STOWAGE_HOME/mappings}. */
@ApplicationScoped
class Mappings {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);

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
        // a name is never a path
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,60}")) {
            throw Problem.of(IntegrationProblem.UNKNOWN_MAPPING, name);
        }
        Mapping mapping = read(name);
        if (!mapping.kind().equals(kind)) {
            throw Problem.of(IntegrationProblem.OTHER_MAPPING_KIND, name, mapping.kind(), kind);
        }
        return mapping;
    }

    private Mapping read(String name) {
        Path file = own.resolve(name + ".yaml");
        try (InputStream in = Files.isRegularFile(file)
                ? Files.newInputStream(file)
                : Mappings.class.getResourceAsStream("/mappings/" + name + ".yaml")) {
            if (in == null) {
                throw Problem.of(IntegrationProblem.UNKNOWN_MAPPING, name);
            }
            Mapping mapping = YAML.readValue(in, Mapping.class);
            mapping.dates();
            return mapping;
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            throw Problem.of(IntegrationProblem.BROKEN_MAPPING, name, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
