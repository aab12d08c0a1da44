package org.stowage.outbound;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount as a channel names it.
 *
 * @param amount text in JSON, so that no program rounds it; a number is read too
 * @param currency ISO 4217, for example CNY
 */
public record Money(
        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING) @JsonDeserialize(using = Money.Amount.class)
        BigDecimal amount,

        @Nullable String currency) {

    /** Elsewhere no text becomes a number; here text is the rule. */
    static final class Amount extends StdDeserializer<BigDecimal> {

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
