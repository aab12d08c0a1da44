package org.stowage.site;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.stowage.kernel.DatabaseName;

@Converter
class ModeColumn implements AttributeConverter<Warehouse.Mode, String> {

    @Override
    public String convertToDatabaseColumn(Warehouse.Mode constant) {
        return DatabaseName.of(constant);
    }

    @Override
    public Warehouse.Mode convertToEntityAttribute(String column) {
        return DatabaseName.read(Warehouse.Mode.class, column);
    }
}
