package org.stowage.site;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.stowage.kernel.DatabaseName;

@Converter
class LocationKindColumn implements AttributeConverter<LocationKind, String> {

    @Override
    public String convertToDatabaseColumn(LocationKind constant) {
        return DatabaseName.of(constant);
    }

    @Override
    public LocationKind convertToEntityAttribute(String column) {
        return DatabaseName.read(LocationKind.class, column);
    }
}
