package org.stowage;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stowage.kernel.ConstraintProblems;
import org.stowage.kernel.ProblemType;
import org.stowage.kernel.Sql;

/** A violated constraint that is the last wall of a rule reads as that rule's refusal, never as a bug. */
class WallsSqlTest {

    private static final List<JavaClass> HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.stowage").stream()
                    .toList();

    @Test
    void everyRefusalWithAWallIsOfferedByItsRoom() {
        Set<String> offered = new TreeSet<>();
        HOUSE.stream()
                .filter(type -> type.isAssignableTo(ConstraintProblems.class) && !type.isInterface())
                .forEach(type -> offered.addAll(walls(walled(type).problems().stream())));

        assertThat(offered).containsAll(walls(refusals())).isNotEmpty();
    }

    @Test
    void everyWallStandsInTheDatabase() {
        Sql sql = new Sql(TestPostgres.freshDatabase().asOwner());
        List<String> standing = sql.statement("""
                        select conname::text from pg_constraint union select indexname::text from pg_indexes
                        """).list(String.class);

        assertThat(standing).containsAll(walls(refusals()));
    }

    private static Stream<ProblemType> refusals() {
        return HOUSE.stream()
                .filter(type ->
                        type.isAssignableTo(ProblemType.class) && type.reflect().isEnum())
                .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                .map(ProblemType.class::cast);
    }

    private static Set<String> walls(Stream<ProblemType> types) {
        return types.map(ProblemType::constraint)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ConstraintProblems walled(JavaClass type) {
        try {
            Constructor<?> constructor = type.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (ConstraintProblems) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
