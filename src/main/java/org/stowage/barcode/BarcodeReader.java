package org.stowage.barcode;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the symbols of a picture: the proof that a label which we drew can be scanned. Takes its time (up to a second
 * for a whole label): not for the camera of a handheld.
 */
public final class BarcodeReader {

    /** Each family alone: a reader that may find anything is content with the first thing it finds. */
    private static final List<List<BarcodeFormat>> FAMILIES = List.of(
            List.of(
                    BarcodeFormat.CODE_128,
                    BarcodeFormat.EAN_13,
                    BarcodeFormat.EAN_8,
                    BarcodeFormat.UPC_E,
                    BarcodeFormat.ITF),
            List.of(BarcodeFormat.QR_CODE),
            List.of(BarcodeFormat.DATA_MATRIX));

    private static final String GS1_128_IDENTIFIER = "]C1";
    private static final int OPAQUE = 0xFF000000;
    private static final int GREY = 0x010101;

    private BarcodeReader() {}

    /** All symbols found, in no order; transparent parts count as white. */
    public static List<ReadBarcode> read(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        BufferedImage onWhite = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = onWhite.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return read(new RGBLuminanceSource(width, height, onWhite.getRGB(0, 0, width, height, null, 0, width)));
    }

    /** The same for rows of luminance, 0 black to 255 white, {@code width * height} of them. */
    public static List<ReadBarcode> read(int[] luminance, int width, int height) {
        int[] grey = new int[luminance.length];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = OPAQUE | (luminance[i] & 0xFF) * GREY;
        }
        return read(new RGBLuminanceSource(width, height, grey));
    }

    private static List<ReadBarcode> read(LuminanceSource picture) {
        Set<ReadBarcode> found = new LinkedHashSet<>();
        for (List<BarcodeFormat> family : FAMILIES) {
            found.addAll(read(new HybridBinarizer(picture), family));
            found.addAll(read(new GlobalHistogramBinarizer(picture), family));
        }
        return new ArrayList<>(found);
    }

    private static List<ReadBarcode> read(Binarizer binarizer, List<BarcodeFormat> family) {
        Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
        hints.put(DecodeHintType.POSSIBLE_FORMATS, family);
        hints.put(DecodeHintType.TRY_HARDER, true);
        // Without this hint ZXing drops the FNC1 of a Code 128 without a word.
        hints.put(DecodeHintType.ASSUME_GS1, true);
        try {
            Result[] results = new GenericMultipleBarcodeReader(new MultiFormatReader())
                    .decodeMultiple(new BinaryBitmap(binarizer), hints);
            return List.of(results).stream().map(BarcodeReader::asScanned).toList();
        } catch (NotFoundException e) {
            return List.of();
        }
    }

    private static ReadBarcode asScanned(Result result) {
        String identifier =
                String.valueOf(result.getResultMetadata().getOrDefault(ResultMetadataType.SYMBOLOGY_IDENTIFIER, ""));
        String text = result.getText();
        if (text.startsWith(GS1_128_IDENTIFIER)) {
            text = text.substring(GS1_128_IDENTIFIER.length());
        }
        if (identifier.equals("]d2") && text.startsWith(String.valueOf(Gs1ElementParser.GS))) {
            text = text.substring(1);
        }
        // one Code 128 in a hundred has a check symbol of value 102: ZXing takes it for the FNC1 that shares its bars
        if (result.getBarcodeFormat() == BarcodeFormat.CODE_128 && text.endsWith(String.valueOf(Gs1ElementParser.GS))) {
            text = text.substring(0, text.length() - 1);
        }
        return new ReadBarcode(text, identifier, symbology(result.getBarcodeFormat(), identifier));
    }

    private static Symbology symbology(BarcodeFormat format, String identifier) {
        boolean gs1 =
                AimIdentifier.begins(identifier) && AimIdentifier.of(identifier).isElementString();
        for (Symbology symbology : Symbology.values()) {
            if (symbology.format() == format && symbology.gs1() == gs1) {
                return symbology;
            }
        }
        throw new IllegalStateException("A symbol was read that was not asked for: " + format);
    }
}
