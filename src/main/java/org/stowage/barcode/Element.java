package org.stowage.barcode;

/** One GS1 element: the application identifier without brackets ({@code 17}) and its value ({@code 261231}). */
public record Element(String ai, String value) {

    /** The data title that stands on a logistic label ({@code USE BY or EXPIRY}); empty where GS1 gives none. */
    public String title() {
        Gs1Rule rule = Gs1Dictionary.get().rule(ai);
        return rule == null ? "" : rule.title();
    }

    @Override
    public String toString() {
        return "(" + ai + ") " + value;
    }
}
