package org.stowage.site;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.FormFields;

/** What somebody writes down about a warehouse. */
final class WarehouseForm {

    private WarehouseForm() {}

    /** @throws org.stowage.kernel.Problem with every field that cannot be read */
    static NewWarehouse read(FormFields form, String code) {
        NewWarehouse asked = new NewWarehouse(
                code,
                form.textOrEmpty("name"),
                form.choice(Warehouse.Mode.class, "mode"),
                form.text("timezone"),
                new Sender(
                        form.text("senderName"),
                        form.text("company"),
                        form.text("phone"),
                        form.text("country"),
                        form.text("province"),
                        form.text("city"),
                        form.text("district"),
                        form.text("address"),
                        form.text("postcode")));
        form.check();
        return asked;
    }

    /** The sender's fields, in the order of the form; empty ones too. */
    static Map<String, String> fields(Sender sender) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "senderName", sender.name());
        put(fields, "company", sender.company());
        put(fields, "phone", sender.phone());
        put(fields, "country", sender.country());
        put(fields, "province", sender.province());
        put(fields, "city", sender.city());
        put(fields, "district", sender.district());
        put(fields, "address", sender.address());
        put(fields, "postcode", sender.postcode());
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        fields.put(name, value == null ? "" : value);
    }
}
