package org.stowage.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.Quantity;

/** The card on which somebody writes down what an item is. */
final class ItemForm {

    /**
     * A field of the card.
     *
     * @param kind text, number, area or check
     * @param value as it stands there now; of a check: true or empty
     */
    record Field(String name, String kind, String value, boolean required, int longest) {}

    /** Fields that belong together, under one heading. */
    record Section(String name, List<Field> fields) {}

    private static final int TEXT = 200;
    private static final int NUMBER = 12;
    private static final int AREA = 4_000;

    private ItemForm() {}

    /** @param item null: a new one */
    static List<Section> sections(@Nullable ItemView item, boolean withCost) {
        List<Field> basics = new ArrayList<>();
        if (item == null) {
            basics.add(new Field("sku", "text", "", true, 64));
        }
        basics.add(new Field("name", "text", item == null ? "" : item.name(), true, 500));
        basics.add(text("gtin", item == null ? null : item.gtin(), 14));
        basics.add(text("unit", item == null ? null : item.unit(), 20));
        basics.add(area("barcodes", item == null ? "" : String.join("\n", item.barcodes())));
        basics.add(area("packs", item == null ? "" : packs(item)));
        basics.add(area("parts", item == null ? "" : parts(item)));
        List<Field> trade = new ArrayList<>(List.of(
                text("hsCode", item == null ? null : item.hsCode(), 20),
                text("originCountry", item == null ? null : item.originCountry(), 2)));
        if (withCost) {
            trade.add(number("cost", item == null ? null : item.cost()));
        }
        return List.of(
                new Section("basics", basics),
                new Section("measures", measures(item)),
                new Section("keeping", keeping(item)),
                new Section("looks", looks(item)),
                new Section("trade", trade));
    }

    private static List<Field> measures(@Nullable ItemView item) {
        return List.of(
                number("weightGrams", item == null ? null : item.weightGrams()),
                number("lengthMm", item == null ? null : item.lengthMm()),
                number("widthMm", item == null ? null : item.widthMm()),
                number("heightMm", item == null ? null : item.heightMm()));
    }

    private static List<Field> keeping(@Nullable ItemView item) {
        return List.of(
                check("lotControlled", item != null && item.lotControlled()),
                check("serialControlled", item != null && item.serialControlled()),
                check("fragile", item != null && item.fragile()),
                check("stackable", item == null || item.stackable()),
                number("shelfLifeDays", item == null ? null : item.shelfLifeDays()),
                number("minimumRemainingDays", item == null ? null : item.minimumRemainingDays()),
                text("storageClass", item == null ? null : item.storageClass(), TEXT),
                text("temperatureClass", item == null ? null : item.temperatureClass(), TEXT),
                number("faceMin", item == null ? null : item.faceMin()),
                number("faceMax", item == null ? null : item.faceMax()),
                number("plausibleMaximum", item == null ? null : item.plausibleMaximum()));
    }

    private static List<Field> looks(@Nullable ItemView item) {
        return List.of(
                text("style", item == null ? null : item.style(), TEXT),
                text("colour", item == null ? null : item.colour(), TEXT),
                text("size", item == null ? null : item.size(), TEXT),
                text("imageUrl", item == null ? null : item.imageUrl(), 2_000),
                area(
                        "packingInstruction",
                        item == null ? "" : Objects.requireNonNullElse(item.packingInstruction(), "")));
    }

    private static Field text(String name, @Nullable String value, int longest) {
        return new Field(name, "text", value == null ? "" : value, false, longest);
    }

    private static Field number(String name, @Nullable Number value) {
        return new Field(name, "number", value == null ? "" : value.toString(), false, NUMBER);
    }

    private static Field area(String name, String value) {
        return new Field(name, "area", value, false, AREA);
    }

    private static Field check(String name, boolean value) {
        return new Field(name, "check", value ? "true" : "", false, 0);
    }

    private static String packs(ItemView item) {
        return String.join(
                "\n",
                item.packs().stream()
                        .map(p -> p.code() + " = " + p.quantity() + (p.unit() == null ? "" : " " + p.unit()))
                        .toList());
    }

    private static String parts(ItemView item) {
        return String.join(
                "\n",
                item.parts().stream().map(p -> p.sku() + " = " + p.quantity()).toList());
    }

    /** @param known null: a new item @throws org.stowage.kernel.Problem with every field that cannot be read */
    static NewItem read(FormFields form, String sku, @Nullable Item known) {
        NewItem item = new NewItem(
                sku,
                form.textOrEmpty("name"),
                form.text("gtin"),
                form.lines("barcodes"),
                packs(form),
                form.text("unit"),
                form.number("weightGrams"),
                form.number("lengthMm"),
                form.number("widthMm"),
                form.number("heightMm"),
                form.flag("lotControlled"),
                form.flag("serialControlled"),
                form.smallNumber("shelfLifeDays"),
                text(form, "storageClass", known == null ? null : known.storageClass()),
                text(form, "temperatureClass", known == null ? null : known.temperatureClass()),
                form.flag("fragile"),
                form.flag("stackable"),
                text(form, "style", known == null ? null : known.style()),
                text(form, "colour", known == null ? null : known.colour()),
                text(form, "size", known == null ? null : known.size()),
                text(form, "imageUrl", known == null ? null : known.imageUrl()),
                form.decimal("cost"),
                text(form, "hsCode", known == null ? null : known.hsCode()),
                text(form, "originCountry", known == null ? null : known.originCountry()),
                text(form, "packingInstruction", known == null ? null : known.packingInstruction()),
                form.number("faceMin"),
                form.number("faceMax"),
                form.number("plausibleMaximum"),
                form.smallNumber("minimumRemainingDays"),
                parts(form));
        form.check();
        return item;
    }

    // what is left out stays as it is; a text that somebody emptied shall be empty
    private static @Nullable String text(FormFields form, String name, @Nullable String known) {
        String text = form.text(name);
        return text == null && known != null ? "" : text;
    }

    private static List<NewPack> packs(FormFields form) {
        List<NewPack> packs = new ArrayList<>();
        for (String line : form.lines("packs")) {
            Optional<NewPack> pack = ItemTexts.pack(line);
            pack.ifPresent(packs::add);
            if (pack.isEmpty()) {
                form.fault("/packs", CatalogProblem.INVALID_PACK, line, Quantity.MOST);
            }
        }
        return packs;
    }

    private static List<NewPart> parts(FormFields form) {
        List<NewPart> parts = new ArrayList<>();
        for (String line : form.lines("parts")) {
            Optional<NewPart> part = ItemTexts.part(line);
            part.ifPresent(parts::add);
            if (part.isEmpty()) {
                form.fault("/parts", CatalogProblem.INVALID_PART, line, Quantity.MOST);
            }
        }
        return parts;
    }
}
