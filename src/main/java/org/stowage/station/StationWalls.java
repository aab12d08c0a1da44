package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.ConstraintProblems;
import org.stowage.kernel.ProblemType;

@ApplicationScoped
class StationWalls implements ConstraintProblems {

    @Override
    public List<ProblemType> problems() {
        return List.of(StationProblem.values());
    }
}
