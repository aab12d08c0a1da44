package org.stowage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house stands as it was drawn; each guard is proven by a fixture that breaks it. */
class ArchitectureTest {

    private static final String VIOLATIONS = "org.stowage.violations";
    private static final Path MAIN = Path.of("src/main/java/org/stowage");
    private static final int LONGEST_FILE = 300;
    private static final int MEDIAN_FILE = 60;

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.stowage");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(VIOLATIONS);

    private static Map<String, ArchRule> rules(String root) {
        Map<String, ArchRule> rules = new TreeMap<>();
        Guards.floors(root).forEach(rule -> rules.put(rule.getDescription(), rule));
        rules.put("no cycles", Guards.cycles(root));
        rules.put("serial ports only in device", Guards.serialPortsOnlyIn("org.stowage.device.."));
        rules.put("barcodes only in barcode", Guards.barcodeDrawingOnlyIn("org.stowage.barcode.."));
        rules.put(
                "PDF only in printing and report", Guards.pdfOnlyIn("org.stowage.printing..", "org.stowage.report.."));
        rules.put("JDBC only in Sql classes", Guards.jdbc());
        rules.put("nothing is read by its id alone", Guards.noFindById());
        rules.put("no associations", Guards.noAssociations());
        rules.put("the warehouse leads the key", Guards.warehouseLeadsTheKey());
        rules.put("every address is guarded", Guards.everyAddressIsGuarded());
        rules.put("no empty names", Guards.noEmptyNames());
        rules.put("every room has its sign", Guards.everyRoomHasItsSign());
        return rules;
    }

    @TestFactory
    Stream<DynamicTest> theHouseKeeps() {
        return rules("org.stowage").entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> aFixtureBreaks() {
        // one room that looks up proves the rule that all floors share
        return rules(VIOLATIONS).entrySet().stream()
                .filter(rule ->
                        !rule.getKey().contains("lower floors") || rule.getKey().startsWith("kernel "))
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThatThrownBy(() -> rule.getValue().check(BROKEN))
                                .isInstanceOf(AssertionError.class)));
    }

    @Test
    void filesStayReadable() {
        List<Long> sizes = new ArrayList<>();
        List<String> tooLong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                long lines = lines(file);
                sizes.add(lines);
                if (lines > LONGEST_FILE) {
                    tooLong.add(file + ": " + lines);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sizes.sort(null);
        assertThat(tooLong).isEmpty();
        assertThat(sizes.get(sizes.size() / 2)).as("median of lines").isLessThanOrEqualTo(MEDIAN_FILE);
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
