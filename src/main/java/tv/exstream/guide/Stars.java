package tv.exstream.guide;

import java.util.List;
import tv.exstream.media.Score;

/// How good a programme is. Immutable.
///
/// @param system who says so, such as `imdb`; empty when it is not known
/// @param value such as `7.4/10`; empty when nobody has said
public record Stars(String system, String value) {
    public static final Stars NONE = new Stars("", "");

    /// The first of these scores.
    static Stars of(List<Score> scores) {
        return scores.stream()
                .findFirst()
                .map(score -> new Stars(OneLine.of(score.system()), value(score.tenths())))
                .orElse(NONE);
    }

    private static String value(int tenths) {
        return tenths % 10 == 0 ? tenths / 10 + "/10" : tenths / 10 + "." + tenths % 10 + "/10";
    }
}
