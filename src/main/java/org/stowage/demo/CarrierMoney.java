package org.stowage.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.Carriers;
import org.stowage.claim.AgreedTerms;
import org.stowage.claim.CarrierTerms;
import org.stowage.claim.Claim;
import org.stowage.claim.ClaimAct;
import org.stowage.claim.ClaimReason;
import org.stowage.claim.Claims;
import org.stowage.claim.NewClaim;
import org.stowage.claim.Said;
import org.stowage.freight.BillDifferences;
import org.stowage.freight.BillLine;
import org.stowage.freight.DifferenceKind;
import org.stowage.freight.FreightBill;
import org.stowage.freight.FreightBills;
import org.stowage.freight.NewBill;
import org.stowage.shipping.ManifestParcel;
import org.stowage.site.Warehouse;

/** The first van's bill, with three differences, and two claims: one of the bill, one for a parcel that came damaged. */
@ApplicationScoped
class CarrierMoney {

    private static final String CURRENCY = "EUR";

    private final AgreedTerms terms;
    private final Carriers carriers;
    private final FreightBills bills;
    private final BillDifferences differences;
    private final Claims claims;

    CarrierMoney(AgreedTerms terms, Carriers carriers, FreightBills bills, BillDifferences differences, Claims claims) {
        this.terms = terms;
        this.carriers = carriers;
        this.bills = bills;
        this.differences = differences;
        this.claims = claims;
    }

    /** @param gone what left on the van, at least three; nothing is done twice */
    void bill(Warehouse warehouse, String carrierCode, List<ManifestParcel> gone, long clerk) {
        Carrier carrier = carriers.get(carrierCode);
        byte[] sha = sha256(warehouse.code() + " first bill");
        if (gone.size() < 3 || bills.ofFile(carrier, sha).isPresent()) {
            return;
        }
        terms.set(carrierCode, agreed(), clerk);
        LocalDate today = LocalDate.now(warehouse.timezone());
        List<BillLine> lines = lines(gone, today);
        var read = new NewBill(
                "2026-" + carrierCode, "comet-bill.csv", sha, today, today, lines.size(), 0, lines, List.of());
        List<Long> here = List.of(warehouse.id());
        FreightBill bill = bills.read(warehouse.key(), carrier, read, here, clerk);
        differences.claim(bill, here, new BillDifferences.Which(DifferenceKind.BILLED_TWICE, null), clerk);
        Claim damaged = claims.open(
                warehouse.key(),
                gone.get(2).parcelNo(),
                new NewClaim(ClaimReason.DAMAGED, new BigDecimal("24.90"), CURRENCY, "Box crushed 外箱压坏"),
                clerk);
        claims.act(warehouse.id(), damaged.claimNo(), ClaimAct.FILE, new Said("CM-2041", null, null), clerk);
    }

    private static CarrierTerms agreed() {
        return new CarrierTerms(
                Map.of("lost", 30, "damaged", 7, "late", 30, "bill", 60),
                3,
                5,
                50,
                5,
                new BigDecimal("0.01"),
                CURRENCY,
                1_000L,
                new BigDecimal("4.20"),
                1_000L,
                new BigDecimal("1.10"),
                null,
                List.of("Fuel"),
                Map.of());
    }

    /** Each as agreed, one twice, one far too heavy, and a number that is not ours. */
    private static List<BillLine> lines(List<ManifestParcel> gone, LocalDate day) {
        List<BillLine> lines = new ArrayList<>();
        for (ManifestParcel parcel : gone) {
            Long weighed = parcel.grams();
            long grams = weighed == null ? 0 : weighed;
            lines.add(line(lines.size() + 2, parcel.waybillNo(), lines.size() == 1 ? grams + 4_000 : grams, day));
        }
        lines.add(line(
                lines.size() + 2, gone.getFirst().waybillNo(), lines.getFirst().grams(), day));
        lines.add(line(lines.size() + 2, "CM00000000000X", 800L, day));
        return lines;
    }

    private static BillLine line(long row, @Nullable String no, @Nullable Long grams, LocalDate day) {
        long weight = Objects.requireNonNullElse(grams, 0L);
        long steps = weight <= 1_000 ? 0 : Math.ceilDiv(weight - 1_000, 1_000);
        BigDecimal price = new BigDecimal("4.20").add(new BigDecimal("1.10").multiply(BigDecimal.valueOf(steps)));
        return new BillLine(row, String.valueOf(no), "", "", weight, price, CURRENCY, day);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
