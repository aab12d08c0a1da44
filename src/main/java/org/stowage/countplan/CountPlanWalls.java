package org.stowage.countplan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.ConstraintProblems;
import org.stowage.kernel.ProblemType;

@ApplicationScoped
class CountPlanWalls implements ConstraintProblems {

    @Override
    public List<ProblemType> problems() {
        return List.of(CountPlanProblem.values());
    }
}
