package org.stowage.printing;

import com.google.zxing.BarcodeFormat;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import org.stowage.barcode.Symbology;
import org.stowage.printing.LabelParts.BarcodePart;
import org.stowage.printing.LabelParts.Box;

/** The codes of a picture of a label, each cut out at its place, turned upright and read by a reader that is not ours. */
final class GoldenBarcodes {
    private static final int DOTS_PER_MM = 8;

    private GoldenBarcodes() {}

    /** What the scanner says, without the mark between GS1 elements. */
    static String read(BufferedImage picture, BarcodePart code) {
        return PrintedDots.read(upright(cut(picture, code.box()), code.rotate()), format(code.symbology()))
                .replace("\u001D", "");
    }

    /** What it shall say: GS1 elements are written without their brackets. */
    static String wanted(BarcodePart code) {
        return switch (code.symbology()) {
            case GS1_128, GS1_QR, GS1_DATAMATRIX -> code.value().replaceAll("[()]", "");
            default -> code.value();
        };
    }

    /** Left out where its value was too long for the place. */
    static boolean isLeftOut(BufferedImage picture, BarcodePart code) {
        BufferedImage place = cut(picture, code.box());
        for (int y = 0; y < place.getHeight(); y++) {
            for (int x = 0; x < place.getWidth(); x++) {
                if ((place.getRGB(x, y) & 0xFF) < 128) {
                    return false;
                }
            }
        }
        return code.optional();
    }

    static BarcodeFormat format(Symbology symbology) {
        return switch (symbology) {
            case CODE128, GS1_128 -> BarcodeFormat.CODE_128;
            case EAN13 -> BarcodeFormat.EAN_13;
            case EAN8 -> BarcodeFormat.EAN_8;
            case UPC_E -> BarcodeFormat.UPC_E;
            case ITF14 -> BarcodeFormat.ITF;
            case QR, GS1_QR -> BarcodeFormat.QR_CODE;
            case DATAMATRIX, GS1_DATAMATRIX -> BarcodeFormat.DATA_MATRIX;
        };
    }

    private static BufferedImage cut(BufferedImage picture, Box box) {
        int x = (int) Math.round(box.x() * DOTS_PER_MM);
        int y = (int) Math.round(box.y() * DOTS_PER_MM);
        return picture.getSubimage(
                x, y, (int) Math.round(box.width() * DOTS_PER_MM), (int) Math.round(box.height() * DOTS_PER_MM));
    }

    private static BufferedImage upright(BufferedImage picture, int turned) {
        BufferedImage plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        plain.createGraphics().drawImage(picture, 0, 0, null);
        if (turned == 0) {
            return plain;
        }
        AffineTransform turn = new AffineTransform();
        turn.quadrantRotate(-turned / 90);
        Rectangle2D bounds = turn.createTransformedShape(new Rectangle(picture.getWidth(), picture.getHeight()))
                .getBounds2D();
        turn.preConcatenate(AffineTransform.getTranslateInstance(-bounds.getX(), -bounds.getY()));
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(plain, null);
    }
}
