package org.stowage.shipping;

import java.util.HashMap;
import java.util.Map;
import org.stowage.outbound.Recipient;

/** Who gets goods, as paper may say it: Chinese names, numbers and rooms are masked as on waybills (GB/T 41833-2022). */
public record Addressee(String name, String phone, String address) {

    /** @param clear the carrier demands names and numbers in clear, which a manager said */
    public static Addressee of(Recipient to, boolean clear) {
        Map<String, Object> data = new HashMap<>();
        LabelData.receiver(data, to, clear);
        return new Addressee(
                String.valueOf(data.get("receiverName")),
                String.valueOf(data.get("receiverPhone")),
                String.valueOf(data.get("receiverAddress")));
    }
}
