package org.stowage.report;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;

/** Papers are issued. What is drawn is drawn before the act begins: no lock waits for ink. */
@ApplicationScoped
class Issuing {

    /** @param kind adjustment, stocktake, transfer, discrepancy or manifest @param document its number */
    record NewPaper(@NotBlank String kind, @NotBlank String document) {}

    private record Drawn(Paper paper, byte[] bytes) {}

    private final List<Issuable> kinds;
    private final IssuedPapers papers;
    private final CurrentActor actor;
    private final Once once;

    Issuing(@All List<Issuable> kinds, IssuedPapers papers, CurrentActor actor, Once once) {
        this.kinds = kinds;
        this.papers = papers;
        this.actor = actor;
        this.once = once;
    }

    /** @throws Problem not-found, paper-not-final, paper-in-part */
    Response issue(@Nullable String key, NewPaper asked) {
        Drawn drawn = draw(asked);
        return once.post(key, asked, 201, () -> papers.issue(drawn.paper(), drawn.bytes(), actor.get()));
    }

    /** As {@link #issue}, for a form: its page shows the paper and its hash. */
    Response issueByForm(@Nullable String key, NewPaper asked) {
        Drawn drawn = draw(asked);
        return once.page(key, asked, () -> PageLink.to("/reports")
                .with("document", papers.issue(drawn.paper(), drawn.bytes(), actor.get()).document()));
    }

    private Drawn draw(NewPaper asked) {
        Actor reader = actor.get();
        IssuedPaper.Kind kind = Objects.requireNonNull(DatabaseName.asked(IssuedPaper.Kind.class, asked.kind(), "/kind"));
        Paper paper = kinds.stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow()
                .paper(asked.document().strip(), reader);
        return new Drawn(paper, papers.draw(paper));
    }
}
