package org.stowage.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.Carriers;
import org.stowage.claim.AgreedTerms;
import org.stowage.claim.CarrierTerms;
import org.stowage.freight.BillReader;
import org.stowage.freight.FreightBill;
import org.stowage.freight.FreightBills;
import org.stowage.freight.NewBill;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;

/** A carrier's bill on its way in: the file is read whole before a transaction begins. */
@ApplicationScoped
class BillUploads {

    private static final int LONGEST_NAME = 200;

    /** What makes two uploads the same, without their lines. */
    record Asked(
            String carrier,
            String sha256,
            @Nullable String billNo,
            @Nullable String from,
            @Nullable String to) {}

    record Read(Asked asked, Carrier carrier, NewBill bill) {}

    private final FreightBills bills;
    private final BillReader reader;
    private final Carriers carriers;
    private final AgreedTerms terms;
    private final CurrentActor actor;

    BillUploads(FreightBills bills, BillReader reader, Carriers carriers, AgreedTerms terms, CurrentActor actor) {
        this.bills = bills;
        this.reader = reader;
        this.carriers = carriers;
        this.terms = terms;
        this.actor = actor;
    }

    /** @throws Problem carrier-unknown, file-missing, invalid-value and what a file is refused with */
    Read read(Warehouse at, Asked said, @Nullable FileUpload file) {
        Carrier carrier = carriers.get(said.carrier());
        if (file == null || file.size() == 0) {
            throw Problem.of(IntegrationProblem.FILE_MISSING).at("/file");
        }
        LocalDate from = day(said.from(), "/from");
        LocalDate to = day(said.to(), "/to");
        byte[] sha = sha256(file.uploadedFile());
        Asked asked = new Asked(carrier.code(), HexFormat.of().formatHex(sha), said.billNo(), said.from(), said.to());
        String name = file.fileName() == null ? "" : file.fileName();
        String shown = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        if (bills.ofFile(carrier, sha).isPresent()) {
            return new Read(asked, carrier, new NewBill(null, shown, sha, from, to, 0, 0, List.of(), List.of()));
        }
        CarrierTerms agreed = terms.of(carrier.id());
        BillFile bill = BillFile.read(
                file.uploadedFile(),
                Objects.requireNonNull(agreed.columns()),
                String.valueOf(agreed.currency()),
                at.timezone());
        return new Read(
                asked,
                carrier,
                new NewBill(
                        said.billNo(), shown, sha, from, to, bill.rows(), bill.badRows(), bill.lines(), bill.faults()));
    }

    FreightBill keep(Warehouse at, Read read) {
        return bills.read(
                at.key(),
                read.carrier(),
                read.bill(),
                reader.visible(),
                actor.get().operatorId());
    }

    private static @Nullable LocalDate day(@Nullable String text, String where) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw Problem.of(KernelProblem.INVALID_VALUE, text, "2026-11-01").at(where);
        }
    }

    private static byte[] sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (var through = new DigestInputStream(in, digest)) {
                through.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return digest.digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
