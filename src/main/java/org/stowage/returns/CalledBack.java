package org.stowage.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.stowage.tracking.ComingBack;
import org.stowage.tracking.ComingBackListener;

/** A parcel that was called back is announced like any return, as refused: unopened, with all that is in it. */
@ApplicationScoped
class CalledBack implements ComingBackListener {

    private final Returns returns;

    CalledBack(Returns returns) {
        this.returns = returns;
    }

    @Override
    @Transactional
    public void comesBack(long warehouseId, ComingBack parcel) {
        List<NewReturn.Line> lines = parcel.goods().stream()
                .map(goods -> new NewReturn.Line(goods.itemId(), goods.sku(), goods.quantity()))
                .toList();
        NewReturn refused = new NewReturn(
                parcel.channel(),
                "P-" + parcel.parcelNo(),
                parcel.orderId(),
                null,
                parcel.reason(),
                parcel.at(),
                lines);
        returns.announceAll(warehouseId, List.of(refused));
    }
}
