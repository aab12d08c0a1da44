package org.stowage.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.ConstraintProblems;
import org.stowage.kernel.ProblemType;

@ApplicationScoped
class ClaimWalls implements ConstraintProblems {

    @Override
    public List<ProblemType> problems() {
        return List.of(ClaimProblem.values());
    }
}
