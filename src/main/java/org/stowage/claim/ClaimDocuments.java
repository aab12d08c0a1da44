package org.stowage.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/**
 * What goes with a claim: photos of the parcel, the packing slip, an invoice. JPEG, PNG and PDF, told by their content; 5 MB
 * each, 20 of a claim, 25 MB together. The same file counts once.
 */
@ApplicationScoped
@Transactional
@Retrying
public class ClaimDocuments {

    static final int LARGEST = 5 << 20;
    static final int LARGEST_HEAP = 25 << 20;
    static final int MOST = 20;
    private static final int LONGEST_NAME = 100;

    private final DocumentSql sql;
    private final ClaimSql claims;

    ClaimDocuments(DocumentSql sql, ClaimSql claims) {
        this.sql = sql;
        this.claims = claims;
    }

    /** @throws Problem document-type, document-broken, document-too-large, too-many-documents, document-there, claim-over */
    public ClaimDocument add(Claim claim, String name, byte[] bytes, long actorId) {
        FileType type = check(name, bytes);
        if (claim.state().isOver()) {
            throw Problem.of(ClaimProblem.CLAIM_OVER, claim.claimNo());
        }
        DocumentSql.Heap heap = sql.heap(claim);
        if (heap.documents() >= MOST || heap.bytes() + bytes.length > LARGEST_HEAP) {
            throw Problem.of(ClaimProblem.TOO_MANY_DOCUMENTS, MOST, LARGEST_HEAP >> 20)
                    .at("/file");
        }
        String plain = plain(name, type);
        long id = sql.insert(claim, plain, type.media, bytes, actorId);
        claims.tell(
                claim.warehouseId(), claim.id(), actorId, new ClaimEvent(Instant.now(), null, "document", null, plain));
        return new ClaimDocument(id, plain, type.media, bytes.length, Instant.now());
    }

    boolean holds(Claim claim, byte[] bytes) {
        return sql.holds(claim, bytes);
    }

    public List<ClaimDocument> of(Claim claim) {
        return sql.of(claim);
    }

    /** @throws Problem not-found, also when it was so long ago that only its name is kept */
    public byte[] bytes(Claim claim, long id) {
        return content(claim, id).bytes();
    }

    DocumentSql.Content content(Claim claim, long id) {
        return sql.content(claim, id).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, "document " + id));
    }

    /** Outside any transaction: nothing of the database is needed to see that a file is none. */
    static FileType check(String name, byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw Problem.of(ClaimProblem.DOCUMENT_TOO_LARGE, shown(name), LARGEST >> 20)
                    .at("/file");
        }
        FileType type = FileType.of(bytes)
                .orElseThrow(() ->
                        Problem.of(ClaimProblem.DOCUMENT_TYPE, shown(name)).at("/file"));
        if (!type.isWhole(bytes)) {
            throw Problem.of(ClaimProblem.DOCUMENT_BROKEN, shown(name)).at("/file");
        }
        return type;
    }

    /** Only what names a file, with the ending of what it is. */
    private static String plain(String name, FileType type) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        String stem = (dot > 0 ? last.substring(0, dot) : last)
                .replaceAll("[^\\p{L}\\p{N} ._-]", "_")
                .strip();
        String kept = stem.isEmpty() ? "document" : stem;
        return kept.substring(
                        0, kept.offsetByCodePoints(0, Math.min(LONGEST_NAME, kept.codePointCount(0, kept.length()))))
                + type.ending;
    }

    private static String shown(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }
}
