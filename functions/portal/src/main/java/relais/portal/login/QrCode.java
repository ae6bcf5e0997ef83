package relais.portal.login;

import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * A text as a QR code.
 *
 * @param side in squares, margin included
 * @param path of the dark squares, as SVG draws it
 */
public record QrCode(int side, String path) {

    private static final int MARGIN = 4;

    static QrCode of(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + MARGIN, y + MARGIN));
                }
            }
        }
        return new QrCode(code.size + 2 * MARGIN, path.toString());
    }
}
