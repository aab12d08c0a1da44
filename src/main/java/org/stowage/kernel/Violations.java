package org.stowage.kernel;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Faults that Bean Validation found: all of them, each with the JSON pointer of its field. */
public final class Violations {

    private static final Set<Class<? extends Annotation>> MISSING =
            Set.of(NotNull.class, NotBlank.class, NotEmpty.class);
    private static final int LONGEST_SHOWN = 100;

    private Violations() {}

    static Problem problem(ConstraintViolationException violations) {
        return Problem.all(faults(violations.getConstraintViolations()));
    }

    public static List<Problem.Fault> faults(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(Violations::fault)
                .sorted(Comparator.comparing(Problem.Fault::pointer))
                .toList();
    }

    private static Problem.Fault fault(ConstraintViolation<?> violation) {
        String pointer = pointer(violation.getPropertyPath());
        Class<? extends Annotation> rule =
                violation.getConstraintDescriptor().getAnnotation().annotationType();
        if (MISSING.contains(rule)) {
            return Problem.fault(pointer, KernelProblem.MISSING_VALUE);
        }
        String value = String.valueOf(violation.getInvalidValue());
        String shown = value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "…" : value;
        return Problem.fault(pointer, KernelProblem.INVALID_VALUE, shown, violation.getMessage());
    }

    /** Without the method and its parameter, which the sender does not know; a query parameter keeps its name. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        String parameter = "";
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.METHOD) {
                continue;
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = "/" + node.getName();
                continue;
            }
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.isEmpty() ? parameter : pointer.toString();
    }
}
