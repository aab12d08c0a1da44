package org.stowage.device;

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
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Problem;

/**
 * The models that Stowage knows: those of the jar, and those of {@code STOWAGE_HOME/devices} in front of them. A file
 * with mistakes is refused with its name, and each of them with its line.
 */
@ApplicationScoped
public class Profiles {

    private final Path home;
    private final BiFunction<String, byte[], Profile> reader;
    private final Map<String, Profile> packed = new ConcurrentHashMap<>();

    @Inject
    Profiles(@ConfigProperty(name = "stowage.home") Optional<String> home) {
        this(Path.of(home.orElse(System.getProperty("user.home") + "/.stowage")));
    }

    /** @param home its folder {@code devices} comes before the jar's */
    public Profiles(Path home) {
        this(home, ProfileReader::read);
    }

    private Profiles(Path home, BiFunction<String, byte[], Profile> reader) {
        this.home = home.resolve("devices");
        this.reader = reader;
    }

    /** Of a home whose profiles no person wrote but a service, maybe a newer one: fields that are not known are overlooked. */
    public static Profiles ofService(Path home) {
        return new Profiles(home, ProfileReader::overlooking);
    }

    /** Refused when nobody wrote such a profile, or wrote it wrongly. */
    public Profile get(String name) {
        if (!Profile.NAME.matcher(name).matches()) {
            throw Problem.of(DeviceProblem.PROFILE_UNKNOWN, name, String.join(", ", names()));
        }
        Path own = home.resolve(name + ".yaml");
        if (Files.isRegularFile(own)) {
            return reader.apply(own.toString(), own(own));
        }
        return packed.computeIfAbsent(name, this::packed);
    }

    /** The file of a profile as it stands; refused when nobody wrote such a one. */
    public String source(String name) {
        get(name);
        return text(name);
    }

    /** The same without a look at what it says; empty for none. */
    public String text(String name) {
        Path own = file(name);
        return text(Files.isRegularFile(own) ? own(own) : resource("/devices/" + name + ".yaml"));
    }

    /** Where a profile stands that comes before the jar's of this name; it need not be there. */
    public Path file(String name) {
        if (!Profile.NAME.matcher(name).matches()) {
            throw Problem.of(DeviceProblem.PROFILE_UNKNOWN, name, "");
        }
        return home.resolve(name + ".yaml");
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
        return ProfileReader.read("devices/" + name + ".yaml", yaml);
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
