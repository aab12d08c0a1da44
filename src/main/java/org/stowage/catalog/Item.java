package org.stowage.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is stocked, counted in base units. Changed by {@link Items#upsert} only. */
@Entity
public class Item {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column
    private String sku;

    @Column
    private String name;

    private @Nullable String gtin;

    @Column
    private String unit;

    @Column(name = "weight_grams")
    private @Nullable Long weightGrams;

    @Column(name = "length_mm")
    private @Nullable Long lengthMm;

    @Column(name = "width_mm")
    private @Nullable Long widthMm;

    @Column(name = "height_mm")
    private @Nullable Long heightMm;

    @Column(name = "lot_controlled")
    private boolean lotControlled;

    @Column(name = "serial_controlled")
    private boolean serialControlled;

    @Column(name = "shelf_life_days")
    private @Nullable Integer shelfLifeDays;

    @Column(name = "storage_class")
    private @Nullable String storageClass;

    @Column(name = "temperature_class")
    private @Nullable String temperatureClass;

    private boolean fragile;
    private boolean stackable;
    private @Nullable String style;
    private @Nullable String colour;
    private @Nullable String size;

    @Column(name = "image_url")
    private @Nullable String imageUrl;

    private @Nullable BigDecimal cost;

    @Column(name = "hs_code")
    private @Nullable String hsCode;

    @Column(name = "origin_country")
    private @Nullable String originCountry;

    @Column(name = "packing_instruction")
    private @Nullable String packingInstruction;

    @Column(name = "face_min")
    private @Nullable Long faceMin;

    @Column(name = "face_max")
    private @Nullable Long faceMax;

    @Column(name = "plausible_maximum")
    private long plausibleMaximum;

    @Column(name = "minimum_remaining_days")
    private int minimumRemainingDays;

    protected Item() {}

    public long id() {
        return id;
    }

    public String sku() {
        return sku;
    }

    public String name() {
        return name;
    }

    public @Nullable String gtin() {
        return gtin;
    }

    public String unit() {
        return unit;
    }

    /** Of one base unit; null: not known yet. */
    public @Nullable Long weightGrams() {
        return weightGrams;
    }

    public @Nullable Long lengthMm() {
        return lengthMm;
    }

    public @Nullable Long widthMm() {
        return widthMm;
    }

    public @Nullable Long heightMm() {
        return heightMm;
    }

    public boolean lotControlled() {
        return lotControlled;
    }

    public boolean serialControlled() {
        return serialControlled;
    }

    public @Nullable Integer shelfLifeDays() {
        return shelfLifeDays;
    }

    public @Nullable String storageClass() {
        return storageClass;
    }

    public @Nullable String temperatureClass() {
        return temperatureClass;
    }

    public boolean fragile() {
        return fragile;
    }

    public boolean stackable() {
        return stackable;
    }

    public @Nullable String style() {
        return style;
    }

    public @Nullable String colour() {
        return colour;
    }

    public @Nullable String size() {
        return size;
    }

    public @Nullable String imageUrl() {
        return imageUrl;
    }

    /** In the currency of the house; shown to managers, clerks and auditors only. */
    public @Nullable BigDecimal cost() {
        return cost;
    }

    public @Nullable String hsCode() {
        return hsCode;
    }

    public @Nullable String originCountry() {
        return originCountry;
    }

    public @Nullable String packingInstruction() {
        return packingInstruction;
    }

    public @Nullable Long faceMin() {
        return faceMin;
    }

    public @Nullable Long faceMax() {
        return faceMax;
    }

    /** A typed quantity above this is asked about, not believed. */
    public long plausibleMaximum() {
        return plausibleMaximum;
    }

    /** Days of life that a customer still gets; 0: until the last day. */
    public int minimumRemainingDays() {
        return minimumRemainingDays;
    }
}
