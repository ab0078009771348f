package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrPictureTest {
    private static final Pattern STROKE = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "http://192.168.1.5:8411/t/0123456789/iptv/channels.m3u", "Größe 你好"})
    void everyDarkModuleIsDrawnAndNoOther(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        boolean[][] drawn = new boolean[code.size][code.size];
        Matcher strokes = STROKE.matcher(QrPicture.svg(text));
        while (strokes.find()) {
            int x = Integer.parseInt(strokes.group(1)) - 4;
            for (int n = 0; n < Integer.parseInt(strokes.group(3)); n++) {
                drawn[Integer.parseInt(strokes.group(2)) - 4][x + n] = true;
            }
        }
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                assertThat(drawn[y][x]).as("%d, %d", x, y).isEqualTo(code.getModule(x, y));
            }
        }
    }

    @Test
    void itIsAPictureThatNeedsNothingElse() {
        assertThat(QrPicture.svg("x"))
                .contains("viewBox=\"0 0 29 29\"")
                .doesNotContain("script", "href", "style");
    }
}
