package org.stowage.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.transaction.RollbackException;
import java.lang.reflect.Constructor;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WallsTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.stowage");

    @Test
    void knowsEveryConstraintThatARefusalNames() throws ReflectiveOperationException {
        List<ConstraintProblems> rooms = rooms();
        assertThat(rooms.stream().flatMap(room -> room.problems().stream()).toList())
                .containsAll(HOUSE.stream()
                        .filter(type -> type.isAssignableTo(ProblemType.class)
                                && type.reflect().isEnum())
                        .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                        .map(ProblemType.class::cast)
                        .filter(type -> !type.constraint().isEmpty())
                        .toList());
    }

    @Test
    void readsAConstraintAsItsRefusalHoweverDeepItIsWrapped() throws ReflectiveOperationException {
        var violated = new SqlFailure(new SQLException("no", "23505"), "owner_code_unique");
        assertThat(new Walls(rooms()).refusal(new IllegalStateException(violated)))
                .hasValueSatisfying(refusal -> assertThat(refusal.type().slug()).isEqualTo("owner-exists"));
    }

    @Test
    void leavesToTheRetryWhatMayPassTheNextTime() {
        var deadlock = new SqlFailure(new SQLException("deadlock", "40P01"), null);
        assertThat(new Walls(List.of()).refusal(deadlock)).isEmpty();
        assertThat(new Walls(List.of()).answer(deadlock))
                .hasValueSatisfying(lost -> assertThat(lost.type()).isEqualTo(KernelProblem.LOST_RACE));
    }

    @Test
    void aDatabaseThatWentAwayIsUnavailableWhoeverTellsIt() {
        var killed = new SQLException("terminating connection", "57P02");
        var commit = new RollbackException("could not commit");
        var closing = new NullPointerException("a bug");
        closing.addSuppressed(killed);
        commit.addSuppressed(new IllegalStateException("XAER_RMFAIL", killed));
        for (Throwable told : List.of(
                new SqlFailure(killed, null),
                new IllegalStateException(killed),
                new IllegalStateException(commit),
                new SqlFailure(new SQLException("Exception in association of connection", killed), null),
                new SqlFailure(new SQLException("Sorry, acquisition timeout!"), null),
                new IllegalStateException(new SQLException("Connection is closed")))) {
            assertThat(new Walls(List.of()).answer(told))
                    .as("%s", told)
                    .hasValueSatisfying(no -> assertThat(no.type()).isEqualTo(KernelProblem.UNAVAILABLE));
        }
        assertThat(new Walls(List.of()).answer(new SQLException("no such column", "42703")))
                .isEmpty();
        assertThat(new Walls(List.of()).answer(closing)).as("stays a bug").isEmpty();
    }

    private static List<ConstraintProblems> rooms() throws ReflectiveOperationException {
        List<ConstraintProblems> rooms = new ArrayList<>();
        for (JavaClass type : HOUSE) {
            boolean isRoom = type.isAssignableTo(ConstraintProblems.class) && !type.isInterface();
            if (isRoom && !type.getSimpleName().contains("_")) {
                Constructor<?> made = type.reflect().getDeclaredConstructor();
                made.setAccessible(true);
                rooms.add((ConstraintProblems) made.newInstance());
            }
        }
        return rooms;
    }
}
