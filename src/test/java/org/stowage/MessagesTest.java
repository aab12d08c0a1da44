package org.stowage;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stowage.kernel.ProblemType;
import org.stowage.site.Virtual;

/** Everything that a person reads stands there in both languages. */
class MessagesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TEXT = Pattern.compile("t:(of|word)\\('([^']+)'");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            List<Path> english =
                    files.filter(f -> !f.toString().endsWith("_zh.properties")).toList();
            assertThat(english).isNotEmpty();
            for (Path file : english) {
                assertThat(read(chinese(file)).stringPropertyNames())
                        .as(file.toString())
                        .isEqualTo(read(file).stringPropertyNames());
            }
        }
    }

    /** A page of moves names each way into and out of the house. */
    @Test
    void everyVirtualLocationHasAWord() throws IOException {
        Properties words = read(MESSAGES.resolve("stock.properties"));
        for (Virtual way : Virtual.values()) {
            assertThat(words).containsKey("outside." + way.code().toLowerCase(Locale.ROOT));
        }
    }

    /** Of two texts with one name the later wins, on a page where nobody looked for it. */
    @Test
    void noTextIsWrittenTwice() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            for (Path file : files.toList()) {
                assertThat(Files.readAllLines(file).stream()
                                .filter(line -> !line.startsWith("#") && line.contains("="))
                                .map(line ->
                                        line.substring(0, line.indexOf('=')).strip()))
                        .as(file.toString())
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void everyRefusalHasItsText() throws IOException {
        List<JavaClass> enums = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.stowage").stream()
                        .filter(c -> c.isAssignableTo(ProblemType.class)
                                && c.reflect().isEnum())
                        .toList();
        assertThat(enums).isNotEmpty();
        for (JavaClass type : enums) {
            for (Object constant : type.reflect().getEnumConstants()) {
                ProblemType problem = (ProblemType) constant;
                assertThat(read(MESSAGES.resolve(problem.room() + ".properties"))
                                .stringPropertyNames())
                        .as(type.getName())
                        .contains(problem.slug());
            }
        }
    }

    @Test
    void everyTextOfAPageIsWritten() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                Matcher asked = TEXT.matcher(Files.readString(file));
                while (asked.find()) {
                    String key = asked.group(2);
                    assertThat(read(MESSAGES.resolve(key.substring(0, key.indexOf('.')) + ".properties"))
                                    .stringPropertyNames())
                            .as(file + " " + key)
                            .anyMatch(text -> asked.group(1).equals("of")
                                    ? text.equals(key.substring(key.indexOf('.') + 1))
                                    : text.startsWith(key.substring(key.indexOf('.') + 1) + "."));
                }
            }
        }
    }

    private static Path chinese(Path english) {
        return english.resolveSibling(english.getFileName().toString().replace(".properties", "_zh.properties"));
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }
}
