package org.stowage.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileSchemaTest {

    private static final Path DEVICES = Path.of("devices");
    private static final ObjectMapper YAML = new YAMLMapper();
    private static JsonSchema schema;

    @BeforeAll
    static void read() throws IOException {
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(DEVICES.resolve("profile.schema.json")));
    }

    static List<Path> profiles() throws IOException {
        try (Stream<Path> files = Files.list(DEVICES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyProfileKeepsTheSchemaAndNamesItsSource(Path file) throws IOException {
        assertThat(schema.validate(YAML.readTree(file.toFile()))).isEmpty();
        String name = file.getFileName().toString();
        if (!name.startsWith("simulated-") && !name.equals("browser.yaml")) {
            assertThat(Files.readString(file)).contains("# source: ");
        }
    }

    /** What the schema refuses the program refuses too, and the fields of both are the same. */
    @Test
    void theSchemaKnowsTheFieldsThatTheProgramReads() throws IOException {
        JsonNode described = new ObjectMapper().readTree(Files.readString(DEVICES.resolve("profile.schema.json")));
        assertThat(fields(described)).isEqualTo(components(Profile.class));
        assertThat(fields(described.at("/properties/scanner"))).isEqualTo(components(ScannerTraits.class));
        assertThat(fields(described.at("/properties/printer"))).isEqualTo(components(PrinterTraits.class));
        assertThat(fields(described.at("/properties/scale"))).isEqualTo(components(ScaleTraits.class));
        assertThat(fields(described.at("/properties/framing"))).isEqualTo(components(Framing.class));
    }

    @Test
    void theSchemaRefusesWhatIsWrong() throws IOException {
        ObjectNode zebra =
                (ObjectNode) YAML.readTree(DEVICES.resolve("zebra-zd420.yaml").toFile());
        zebra.put("colour", "red");
        ((ObjectNode) zebra.get("printer")).put("dpi", 30);
        zebra.putObject("scale").put("protocol", "nci");
        Set<ValidationMessage> faults = schema.validate(zebra);
        assertThat(faults)
                .extracting(ValidationMessage::getMessage)
                .anySatisfy(fault -> assertThat(fault).contains("colour"));
        assertThat(faults.toString()).contains("dpi").contains("scale");
    }

    private static Set<String> fields(JsonNode described) {
        Set<String> names = new TreeSet<>();
        described.get("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> components(Class<?> record) {
        Set<String> names = new TreeSet<>();
        for (var component : record.getRecordComponents()) {
            names.add(component.getName());
        }
        return names;
    }
}
