package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.ConstraintProblems;
import org.stowage.kernel.ProblemType;

@ApplicationScoped
class ShippingWalls implements ConstraintProblems {

    @Override
    public List<ProblemType> problems() {
        return List.of(ShippingProblem.values());
    }
}
