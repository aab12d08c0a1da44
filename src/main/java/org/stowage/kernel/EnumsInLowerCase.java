package org.stowage.kernel;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;

/** Our constants in JSON as in the database: PICK_FACE is pick_face; pick-face is read too. */
final class EnumsInLowerCase {

    private EnumsInLowerCase() {}

    static Module module() {
        SimpleModule module = new SimpleModule("stowage-enums");
        module.addSerializer(new Writer());
        module.setDeserializerModifier(new BeanDeserializerModifier() {
            @Override
            @SuppressWarnings({"unchecked", "rawtypes"}) // Jackson asks for each enum by its raw class
            public JsonDeserializer<?> modifyEnumDeserializer(
                    DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> usual) {
                Class raw = type.getRawClass();
                return isOurs(raw) ? new Reader(raw) : usual;
            }
        });
        return module;
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("org.stowage.");
    }

    @SuppressWarnings("rawtypes") // every enum at once
    private static final class Writer extends StdScalarSerializer<Enum> {
        Writer() {
            super(Enum.class, false);
        }

        @Override
        public void serialize(Enum constant, JsonGenerator json, SerializerProvider provider) throws IOException {
            boolean ours = isOurs(constant.getDeclaringClass());
            json.writeString(ours ? DatabaseName.of(constant) : constant.name());
        }
    }

    private static final class Reader<E extends Enum<E>> extends StdScalarDeserializer<E> {
        private final Class<E> type;

        Reader(Class<E> type) {
            super(type);
            this.type = type;
        }

        @Override
        public E deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return type.cast(context.handleUnexpectedToken(type, json));
            }
            try {
                return DatabaseName.read(type, json.getText());
            } catch (IllegalArgumentException e) {
                return type.cast(context.handleWeirdStringValue(type, json.getText(), "unknown constant"));
            }
        }
    }
}
