package org.stowage.site;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.ZoneId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One building with its own books. Its code begins the numbers of all its documents. */
@Entity
public class Warehouse {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column
    private String code;

    @Column
    private String name;

    @Column
    @Convert(converter = ModeColumn.class)
    private Mode mode;

    @Column
    private String timezone;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String sender;

    /** A small one works without scanning locations. */
    public enum Mode {
        SIMPLE,
        FULL
    }

    protected Warehouse() {}

    Warehouse(String code) {
        this.code = code;
    }

    void describe(String newName, Mode newMode, ZoneId zone, Sender newSender) {
        this.name = newName;
        this.mode = newMode;
        this.timezone = zone.getId();
        this.sender = SenderColumn.write(newSender);
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public WarehouseKey key() {
        return new WarehouseKey(id, code);
    }

    public String name() {
        return name;
    }

    public Mode mode() {
        return mode;
    }

    /** Its days and cut-off times are counted in it. */
    public ZoneId timezone() {
        return ZoneId.of(timezone);
    }

    public Sender sender() {
        return SenderColumn.read(sender);
    }
}
