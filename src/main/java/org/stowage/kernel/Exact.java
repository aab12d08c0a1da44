package org.stowage.kernel;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;

/** An amount that is text in JSON, so that no program rounds it; a number is read too. */
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonSerialize(using = Exact.Plain.class)
@JsonDeserialize(using = Exact.Amount.class)
public @interface Exact {

    /** Always in digits: what is written as 1E+2 is read by nobody. */
    final class Plain extends StdSerializer<BigDecimal> {

        private static final long serialVersionUID = 1;

        Plain() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal amount, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(amount.toPlainString());
        }
    }

    /** Elsewhere no text becomes a number; here text is the rule. */
    final class Amount extends StdDeserializer<BigDecimal> {

        private static final long serialVersionUID = 1;
        private static final int LONGEST = 40;

        Amount() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getText();
            if (text.length() > LONGEST || !text.matches("-?[0-9]+([.][0-9]+)?")) {
                return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, text, "an amount such as 12.50");
            }
            return new BigDecimal(text);
        }

        /** What somebody typed: 1e2 is a hundred. @throws NumberFormatException also for what JSON does not take */
        static BigDecimal typed(String text) {
            BigDecimal read = new BigDecimal(text.length() > LONGEST ? "" : text);
            boolean isFar = read.scale() > LONGEST || read.scale() < -LONGEST;
            if (isFar || read.toPlainString().length() > LONGEST) {
                throw new NumberFormatException(text);
            }
            return read.scale() < 0 ? read.setScale(0) : read;
        }
    }
}
