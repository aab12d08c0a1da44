package org.stowage.device;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Keeps each fault of a profile and reads on, so that whoever wrote the file learns of all of them at once. */
final class ProfileFaults extends DeserializationProblemHandler {

    /** @param pointer where in the file: {@code /printer/dpi} */
    record Fault(String pointer, String text) {}

    private static final ObjectMapper NAMES = new ObjectMapper();

    /** The attribute of a reading under which its faults are kept. */
    static final String KEPT = "faults";

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            @Nullable JsonDeserializer<?> reader,
            Object bean,
            String name)
            throws IOException {
        if (!context.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)) {
            parser.skipChildren();
            return true;
        }
        Collection<Object> known = reader == null ? null : reader.getKnownPropertyNames();
        String fields = known == null
                ? ""
                : ", fields are "
                        + String.join(
                                ", ",
                                new TreeSet<>(
                                        known.stream().map(String::valueOf).toList()));
        String pointer = pointer(context);
        String section = pointer.endsWith("/" + name) ? pointer : pointer + "/" + name;
        kept(context).add(new Fault(section, name + " is no field" + fields));
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, String failure) {
        keep(
                context,
                "\"" + value + "\" "
                        + (type.isEnum() ? "is none of " + written(type) : "is no " + type.getSimpleName()));
        return StandIns.of(type);
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, @Nullable String failure)
            throws IOException {
        keep(context, type.isCollectionLikeType() ? "a list is expected: [a, b]" : "this is no " + shown(type));
        parser.skipChildren();
        return StandIns.of(type.getRawClass());
    }

    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, @Nullable Object argument, Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        // each begins with the field that it is about
        for (String fault : String.valueOf(cause.getMessage()).split(Faults.AND)) {
            kept(context).add(new Fault(pointer(context) + "/" + fault.split(" ", 2)[0], fault));
        }
        return StandIns.of(type);
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> type,
            ValueInstantiator instantiator,
            @Nullable JsonParser parser,
            @Nullable String failure) {
        keep(context, "fields are expected: { name: value }");
        return StandIns.of(type);
    }

    private static void keep(DeserializationContext context, String text) {
        kept(context).add(new Fault(pointer(context), text));
    }

    @SuppressWarnings("unchecked")
    private static List<Fault> kept(DeserializationContext context) {
        return (List<Fault>) context.getAttribute(KEPT);
    }

    private static String pointer(DeserializationContext context) {
        return context.getParser().getParsingContext().pathAsPointer().toString();
    }

    /** Its constants as they stand in a file. */
    private static List<String> written(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> NAMES.convertValue(constant, String.class).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String shown(JavaType type) {
        return type.isPrimitive() || Number.class.isAssignableFrom(type.getRawClass())
                ? "number"
                : type.getRawClass().getSimpleName();
    }
}
