package org.stowage.device;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Problem;

/**
 * The models that Stowage knows: those of the jar, and those of {@code STOWAGE_HOME/devices} in front of them. A mistake
 * in a file is refused with the file's name and line.
 */
@ApplicationScoped
public class Profiles {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private final Path home;
    private final Map<String, Profile> packed = new ConcurrentHashMap<>();

    @Inject
    Profiles(@ConfigProperty(name = "stowage.home") Optional<String> home) {
        this(Path.of(home.orElse(System.getProperty("user.home") + "/.stowage")));
    }

    /** @param home its folder {@code devices} comes before the jar's */
    public Profiles(Path home) {
        this.home = home.resolve("devices");
    }

    /** Refused when nobody wrote such a profile, or wrote it wrongly. */
    public Profile get(String name) {
        if (!NAME.matcher(name).matches()) {
            throw Problem.of(DeviceProblem.PROFILE_UNKNOWN, name, String.join(", ", names()));
        }
        Path own = home.resolve(name + ".yaml");
        if (Files.isRegularFile(own)) {
            return read(own.toString(), own(own));
        }
        return packed.computeIfAbsent(name, this::packed);
    }

    /** The device's profile; refused when its model has no such link. */
    public Profile supporting(DeviceAddress device) {
        Profile profile = get(device.profile());
        if (!profile.links().contains(device.link())) {
            throw Problem.of(DeviceProblem.LINK_NOT_SUPPORTED, device.profile(), DatabaseName.of(device.link()));
        }
        return profile;
    }

    public List<String> names() {
        var names = new TreeSet<>(text(resource("/devices/index.txt")).lines().toList());
        if (Files.isDirectory(home)) {
            try (Stream<Path> files = Files.list(home)) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".yaml"))
                        .forEach(file -> names.add(file.substring(0, file.length() - ".yaml".length())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(names);
    }

    private Profile packed(String name) {
        byte[] yaml = resource("/devices/" + name + ".yaml");
        if (yaml == null) {
            throw Problem.of(DeviceProblem.PROFILE_UNKNOWN, name, String.join(", ", names()));
        }
        return read("devices/" + name + ".yaml", yaml);
    }

    static Profile read(String file, byte[] yaml) {
        try {
            return YAML.readValue(yaml, Profile.class);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw Problem.of(DeviceProblem.PROFILE_WRONG, file + ":" + line, e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] own(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte @Nullable [] resource(String path) {
        try (InputStream in = Profiles.class.getResourceAsStream(path)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
