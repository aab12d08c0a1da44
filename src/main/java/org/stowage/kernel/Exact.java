package org.stowage.kernel;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;

/** An amount that is text in JSON, so that no program rounds it; a number is read too. */
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonFormat(shape = JsonFormat.Shape.STRING)
@JsonDeserialize(using = Exact.Amount.class)
public @interface Exact {

    /** Elsewhere no text becomes a number; here text is the rule. */
    final class Amount extends StdDeserializer<BigDecimal> {

        private static final long serialVersionUID = 1;

        Amount() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getText();
            if (text.length() > 40 || !text.matches("-?[0-9]+([.][0-9]+)?")) {
                return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, text, "an amount such as 12.50");
            }
            return new BigDecimal(text);
        }
    }
}
