package org.stowage.report;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.stowage.access.Actor;
import org.stowage.kernel.Texts;
import org.stowage.site.Warehouse;

/**
 * The archive of papers. Whoever asks first for the paper of a document that is final has it issued: it is drawn, hashed and
 * kept; everybody after gets the same bytes, whatever has been renamed meanwhile.
 */
@ApplicationScoped
public class IssuedPapers {

    /** @param document its number @param revision of the document */
    record Subject(IssuedPaper.Kind kind, String document, int revision) {}

    /** @param intact the bytes that are kept still have that hash */
    record Checked(IssuedPaper paper, boolean intact) {}

    private final IssuedPaperSql sql;
    private final PaperDesk desk;

    IssuedPapers(IssuedPaperSql sql, PaperDesk desk) {
        this.sql = sql;
        this.desk = desk;
    }

    /** Its tag is the hash. @param report draws it, where it was not issued yet */
    @Transactional
    @TransactionConfiguration(timeout = PaperDesk.TEN_MINUTES)
    Response answer(Warehouse at, Subject of, Actor actor, Report report) {
        String language = actor.language().getLanguage().equals(Texts.CHINESE.getLanguage()) ? "zh" : "en";
        if (sql.find(at.id(), of, language).isEmpty()) {
            byte[] bytes = desk.pdf(report);
            sql.insert(at.id(), of, language, hash(bytes), bytes, actor.operatorId());
        }
        return file(at, sql.find(at.id(), of, language).orElseThrow());
    }

    Response file(Warehouse at, IssuedPaper issued) {
        return Response.ok(sql.bytes(at.id(), issued.id()), Format.PDF.type)
                .tag(new EntityTag(issued.sha256()))
                .header("Content-Disposition", "inline; filename=\"" + issued.document() + ".pdf\"")
                .build();
    }

    /** What papers of this warehouse have this hash; none: it is no paper of ours, or was changed. */
    List<Checked> check(Warehouse at, String hash) {
        return sql.ofHash(at.id(), hash.strip().toLowerCase(Locale.ROOT)).stream()
                .map(paper ->
                        new Checked(paper, hash(sql.bytes(at.id(), paper.id())).equals(paper.sha256())))
                .toList();
    }

    /** Newest first. @param document empty: of every document */
    List<IssuedPaper> page(Warehouse at, String document, long before, int limit) {
        return sql.page(at.id(), document.strip(), before, limit);
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
