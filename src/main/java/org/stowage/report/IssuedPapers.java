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
import java.util.Optional;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Texts;
import org.stowage.site.Warehouse;

/**
 * The archive of papers. Somebody issues the paper of a document that is final: it is drawn, hashed and kept; everybody after
 * gets the same bytes, whatever has been renamed meanwhile. Before, readers get a draft that says so on every page.
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

    /** The issued paper, whose tag is its hash; where there is none a draft, and everything but PDF, drawn now. */
    Response answer(Format format, Paper paper, Actor reader) {
        if (format != Format.PDF) {
            return desk.answer(format, paper.name(), paper.table(), paper.report());
        }
        return found(paper, reader)
                .map(issued -> file(paper.at(), issued))
                .orElseGet(() -> desk.answer(
                        format,
                        paper.name(),
                        paper.table(),
                        paper.report(),
                        paper.standing().mark()));
    }

    private Optional<IssuedPaper> found(Paper paper, Actor reader) {
        return paper.standing() == Standing.FINAL
                ? sql.find(paper.at().id(), paper.subject(), language(reader))
                : Optional.empty();
    }

    /** As it will be issued. @throws Problem paper-not-final, paper-in-part */
    @Transactional
    @TransactionConfiguration(timeout = PaperDesk.TEN_MINUTES)
    byte[] draw(Paper paper) {
        return switch (paper.standing()) {
            case FINAL -> desk.pdf(paper.report());
            case PART -> throw Problem.of(PaperProblem.PAPER_IN_PART, paper.document());
            case IN_USE, OPEN -> throw Problem.of(PaperProblem.PAPER_NOT_FINAL, paper.document());
        };
    }

    /** In the language of who issues it. Whoever comes second gets what is issued already. */
    @Transactional
    IssuedPaper issue(Paper paper, byte[] drawn, Actor actor) {
        String language = language(actor);
        sql.insert(paper.at().id(), paper.subject(), language, hash(drawn), drawn, actor.operatorId());
        return sql.find(paper.at().id(), paper.subject(), language).orElseThrow();
    }

    private static String language(Actor actor) {
        return actor.language().getLanguage().equals(Texts.CHINESE.getLanguage()) ? "zh" : "en";
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
