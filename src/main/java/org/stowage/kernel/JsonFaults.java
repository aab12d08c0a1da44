package org.stowage.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a JSON body, told without the parser's own words. */
final class JsonFaults {

    private JsonFaults() {}

    static Problem problem(JsonProcessingException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            // a value type that cannot be wrong has refused its text
            if (cause instanceof Problem problem) {
                return exception instanceof JsonMappingException mapping ? problem.at(pointer(mapping)) : problem;
            }
        }
        return switch (exception) {
            case UnrecognizedPropertyException unknown ->
                Problem.of(KernelProblem.UNKNOWN_FIELD, unknown.getPropertyName())
                        .at(pointer(unknown));
            case InvalidFormatException format ->
                wrongType(format, String.valueOf(format.getValue()), format.getTargetType());
            case MismatchedInputException mismatch -> wrongType(mismatch, "", mismatch.getTargetType());
            case JsonMappingException mapping ->
                Problem.of(KernelProblem.UNREADABLE, place(mapping)).at(pointer(mapping));
            default -> Problem.of(KernelProblem.UNREADABLE, place(exception));
        };
    }

    private static Problem wrongType(MismatchedInputException mismatch, String value, Class<?> target) {
        String pointer = pointer(mismatch);
        return pointer.isEmpty()
                ? Problem.of(KernelProblem.UNREADABLE, place(mismatch))
                : Problem.of(KernelProblem.WRONG_TYPE, pointer.substring(1), kind(target), value)
                        .at(pointer);
    }

    private static String kind(Class<?> target) {
        if (target == long.class || target == Long.class || target == int.class || target == Integer.class) {
            return "integer";
        }
        return target == null ? "value" : target.getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    private static String place(JsonProcessingException exception) {
        return exception.getLocation() == null
                ? "JSON"
                : "line %d, column %d"
                        .formatted(
                                exception.getLocation().getLineNr(),
                                exception.getLocation().getColumnNr());
    }

    private static String pointer(JsonMappingException mapping) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference reference : mapping.getPath()) {
            pointer.append('/')
                    .append(
                            reference.getFieldName() == null
                                    ? String.valueOf(reference.getIndex())
                                    : reference
                                            .getFieldName()
                                            .replace("~", "~0")
                                            .replace("/", "~1"));
        }
        return pointer.toString();
    }
}
