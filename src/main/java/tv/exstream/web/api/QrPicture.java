package tv.exstream.web.api;

import static tv.exstream.remark.Wanted.characters;

import io.nayuki.qrcodegen.QrCode;
import java.util.Locale;
import tv.exstream.problem.ProblemException;

/// Text as squares that a phone reads (ISO/IEC 18004), drawn as SVG.
final class QrPicture {
    /// As long as our longest addresses, and still read from a screen at arm's length.
    static final int MOST_CHARS = 400;

    /// ISO/IEC 18004 clause 6.3.8: so many modules around it are light.
    private static final int QUIET = 4;

    private QrPicture() {}

    /// @throws ProblemException INVALID_VALUE
    static String svg(String text) {
        if (text.isEmpty() || text.length() > MOST_CHARS) {
            throw ProblemException.mustHave("text", characters(1, MOST_CHARS), text.length());
        }
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int size = code.size + 2 * QUIET;
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\""
                        + " shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0"
                        + " 0h%1$dv%1$dH0z\"/><path fill=\"#000\" d=\"%2$s\"/></svg>",
                size,
                path(code));
    }

    /// A stroke for each run of dark modules in a row.
    private static String path(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int x = 0;
            while (x < code.size) {
                int end = x;
                while (end < code.size && code.getModule(end, y)) {
                    end++;
                }
                if (end > x) {
                    path.append(
                            "M%d %dh%dv1h-%dz".formatted(x + QUIET, y + QUIET, end - x, end - x));
                }
                x = end + 1;
            }
        }
        return path.toString();
    }
}
