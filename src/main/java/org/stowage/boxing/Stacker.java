package org.stowage.boxing;

import com.github.skjolber.packing.api.Box;
import com.github.skjolber.packing.api.Container;
import com.github.skjolber.packing.api.ContainerItem;
import com.github.skjolber.packing.api.DefaultStack;
import com.github.skjolber.packing.api.PackagerResult;
import com.github.skjolber.packing.api.PackagerResultBuilder;
import com.github.skjolber.packing.api.StackPlacement;
import com.github.skjolber.packing.api.StackValue;
import com.github.skjolber.packing.api.StackableItem;
import com.github.skjolber.packing.packer.bruteforce.FastBruteForcePackager;
import com.github.skjolber.packing.packer.laff.LargestAreaFitFirstPackager;
import com.github.skjolber.packing.packer.plain.PlainPackager;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.stowage.boxing.Proposal.FilledBox;
import org.stowage.boxing.Proposal.Laid;

/**
 * Lays units into boxes, turned as they may, by three ways of the library 3d-bin-container-packing: in layers, by free
 * corners, and where there are few units by trying all. The only importer of that library.
 */
final class Stacker {

    /** Trying all orders and turns of more units takes too long. */
    private static final int FEW = 5;

    private static final LargestAreaFitFirstPackager LAYERS = LargestAreaFitFirstPackager.newBuilder()
            .withCheckpointsPerDeadlineCheck(1)
            .build();
    private static final PlainPackager CORNERS =
            PlainPackager.newBuilder().withCheckpointsPerDeadlineCheck(1).build();
    private static final FastBruteForcePackager ALL = FastBruteForcePackager.newBuilder()
            .withCheckpointsPerDeadlineCheck(1)
            .build();

    private final List<StackableItem> units;
    private final long count;
    private final long deadline;

    /** @param deadline in milliseconds of the system's clock */
    Stacker(List<Goods> goods, long deadline) {
        this.units = goods.stream().map(Stacker::item).toList();
        this.count = goods.stream().mapToLong(Goods::quantity).sum();
        this.deadline = deadline;
    }

    /** Other goods, until the same moment. */
    Stacker of(List<Goods> goods) {
        return new Stacker(goods, deadline);
    }

    /** Where each unit lies when this box holds all of them; empty: it was not found that it does. */
    Optional<List<Laid>> into(Packaging box) {
        return into(List.of(box), 1).map(filled -> filled.getFirst().units());
    }

    /** All units in no more than so many boxes of these kinds. */
    Optional<List<FilledBox>> into(List<Packaging> boxes, int most) {
        return Stream.<Supplier<PackagerResultBuilder<?>>>of(
                        LAYERS::newResultBuilder, CORNERS::newResultBuilder, ALL::newResultBuilder)
                .limit(count <= FEW ? 3 : 2)
                .filter(way -> !isLate())
                .map(way -> laid(way.get(), boxes, most))
                .filter(PackagerResult::isSuccess)
                .map(result ->
                        result.getContainers().stream().map(Stacker::filled).toList())
                .findFirst();
    }

    boolean isLate() {
        return System.currentTimeMillis() >= deadline;
    }

    private PackagerResult laid(PackagerResultBuilder<?> way, List<Packaging> boxes, int most) {
        return way.withContainers(boxes.stream()
                        .map(box -> new ContainerItem(container(box), most))
                        .toList())
                .withStackables(units)
                .withMaxContainerCount(most)
                .withDeadline(deadline)
                .build();
    }

    private static Container container(Packaging box) {
        Long most = box.maxGrams();
        return Container.newBuilder()
                .withId(box.code())
                .withDescription(box.code())
                .withSize((int) box.lengthMm(), (int) box.widthMm(), (int) box.heightMm())
                .withEmptyWeight(0)
                .withMaxLoadWeight(most == null ? Integer.MAX_VALUE : (int) Math.min(most, Integer.MAX_VALUE))
                .withStack(new DefaultStack())
                .build();
    }

    private static StackableItem item(Goods goods) {
        long[] sides = goods.sides();
        Box box = Box.newBuilder()
                .withId(goods.sku())
                .withDescription(goods.sku())
                .withSize((int) sides[2], (int) sides[1], (int) sides[0])
                .withRotate3D()
                .withWeight((int) goods.unitGrams())
                .build();
        return new StackableItem(box, (int) goods.quantity());
    }

    private static FilledBox filled(Container container) {
        return new FilledBox(
                container.getId(),
                container.getStack().getPlacements().stream().map(Stacker::laid).toList());
    }

    private static Laid laid(StackPlacement placed) {
        StackValue turned = placed.getStackValue();
        return new Laid(
                placed.getStackable().getId(),
                placed.getAbsoluteX(),
                placed.getAbsoluteY(),
                placed.getAbsoluteZ(),
                turned.getDx(),
                turned.getDy(),
                turned.getDz());
    }
}
