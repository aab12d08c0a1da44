package org.stowage.kernel;

import java.util.List;
import java.util.Locale;

/**
 * A refusal as programs read it: RFC 9457 {@code application/problem+json}.
 *
 * @param type {@code urn:stowage:problem:<code>}
 * @param title the kind of refusal in few English words; never changes
 * @param detail this refusal in the reader's language
 * @param instance the path that was asked
 * @param code stable, for programs
 * @param errors every fault of the request
 * @param traceId what the log calls the same event
 */
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        List<Error> errors,
        String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** @param pointer RFC 6901 JSON pointer into the request, empty for the whole */
    public record Error(String pointer, String code, String detail) {}

    static ProblemBody of(Problem problem, String instance, Locale locale, String traceId) {
        ProblemType type = problem.type();
        boolean one = problem.faults().stream().allMatch(f -> f.type().equals(type));
        String detail = one ? problem.text(locale) : Texts.of(type.room(), type.slug(), locale);
        List<Error> errors = problem.faults().stream()
                .map(f -> new Error(f.pointer(), f.type().slug(), f.text(locale)))
                .toList();
        return new ProblemBody(
                "urn:stowage:problem:" + type.slug(),
                title(type.slug()),
                type.status(),
                detail,
                instance,
                type.slug(),
                errors,
                traceId);
    }

    private static String title(String slug) {
        String words = slug.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
