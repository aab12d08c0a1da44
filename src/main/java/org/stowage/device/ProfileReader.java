package org.stowage.device;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.device.ProfileFaults.Fault;
import org.stowage.kernel.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** One profile's YAML file. All that is wrong with it is told at once, each fault with its line. */
final class ProfileReader {
    private ProfileReader() {}

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addHandler(new ProfileFaults())
            .build();

    /** @throws Problem profile-wrong */
    static Profile read(String file, byte[] yaml) {
        return read(file, yaml, YAML.readerFor(Profile.class));
    }

    /** One that a service wrote, maybe a newer one than this: what it knows more is overlooked. @throws Problem profile-wrong */
    static Profile overlooking(String file, byte[] yaml) {
        return read(
                file, yaml, YAML.readerFor(Profile.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
    }

    private static Profile read(String file, byte[] yaml, ObjectReader reader) {
        List<Fault> faults = new ArrayList<>();
        try {
            Profile profile = reader.withAttribute(ProfileFaults.KEPT, faults).readValue(yaml);
            if (profile != null && !file.endsWith(profile.name() + ".yaml")) {
                faults.add(new Fault("/name", "the file is named like this: " + profile.name() + ".yaml"));
            }
            if (profile != null && faults.isEmpty()) {
                return profile;
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw Problem.of(DeviceProblem.PROFILE_WRONG, file + ":" + line, e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw wrong(file, yaml, faults);
    }

    private record At(int line, String text) {}

    private static Problem wrong(String file, byte[] yaml, List<Fault> faults) {
        if (faults.isEmpty()) {
            return Problem.of(DeviceProblem.PROFILE_WRONG, file + ":1", "it is empty");
        }
        Node root = new Yaml(new LoaderOptions()).compose(new StringReader(new String(yaml, StandardCharsets.UTF_8)));
        List<At> told = faults.stream()
                .map(fault -> new At(line(root, fault.pointer()), fault.text()))
                .sorted(Comparator.comparingInt(At::line))
                .toList();
        String rest = told.stream()
                .skip(1)
                .map(at -> "; line " + at.line() + ": " + at.text())
                .collect(Collectors.joining());
        At first = told.getFirst();
        return Problem.of(DeviceProblem.PROFILE_WRONG, file + ":" + first.line(), first.text() + rest);
    }

    /** Of the key that the pointer names, or of the nearest above it that stands in the file. */
    private static int line(Node root, String pointer) {
        Node at = root;
        int line = root.getStartMark().getLine();
        for (String step : pointer.substring(Math.min(1, pointer.length())).split("/")) {
            NodeTuple found = find(at, step);
            if (found == null) {
                break;
            }
            line = found.getKeyNode().getStartMark().getLine();
            at = found.getValueNode();
        }
        return line + 1;
    }

    private static @Nullable NodeTuple find(Node node, String key) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(entry -> entry.getKeyNode() instanceof ScalarNode name
                                && name.getValue().equals(key))
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
