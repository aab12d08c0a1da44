package org.stowage.violations.access;

import com.fazecast.jSerialComm.SerialPort;
import com.google.zxing.BarcodeFormat;
import jakarta.persistence.EntityManager;
import javax.sql.DataSource;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Breaks: no empty names; serial ports, barcodes, PDF and JDBC in their rooms only; nothing is read by its id alone. */
class EverythingManager {

    String everything(
            SerialPort port, BarcodeFormat format, PDDocument pdf, DataSource source, EntityManager entities) {
        Object row = entities.find(LonelyRow.class, 1L);
        return "" + port.getSystemPortName() + format.name() + pdf.getNumberOfPages() + source + row;
    }
}
