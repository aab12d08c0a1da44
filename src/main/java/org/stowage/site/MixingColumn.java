package org.stowage.site;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.stowage.kernel.DatabaseName;

@Converter
class MixingColumn implements AttributeConverter<Mixing, String> {

    @Override
    public String convertToDatabaseColumn(Mixing constant) {
        return DatabaseName.of(constant);
    }

    @Override
    public Mixing convertToEntityAttribute(String column) {
        return DatabaseName.read(Mixing.class, column);
    }
}
