package tv.exstream.library.sample;

import java.util.ArrayList;
import java.util.List;

/// The band of black and white cells along the bottom of every sample picture, from which a program reads the clip and the time.
///
/// ```
///   cell   0   1   2..5    6..25                  26..29   30  31
///          1   0   clip    milliseconds of frame  check    0   1
/// ```
///
/// 32 cells of equal width, most significant bit first, white is 1. The time is the frame's own time stamp. The check is the sum
/// modulo 16 of the clip number and the five hexadecimal digits of the time. White ends let a reader find the picture between
/// black bars.
public final class TimecodeBand {
    public static final int CELLS = 32;
    public static final int CLIP_BITS = 4;

    /// 2²⁰ ms are 17 minutes; clips last less than one.
    public static final int TIME_BITS = 20;

    public static final int CHECK_BITS = 4;

    /// The band is this fraction of the picture's height: high enough to survive scaling to a quarter.
    private static final int HEIGHT_FRACTION = 16;

    private static final int CLIP_CELL = 2;
    private static final int TIME_CELL = CLIP_CELL + CLIP_BITS;
    private static final int CHECK_CELL = TIME_CELL + TIME_BITS;
    private static final String MILLIS = "floor(t*1000+0.5)";

    private final int width;
    private final int height;

    TimecodeBand(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /// The ffmpeg filters that draw the band of a clip, to be joined with commas.
    List<String> filters(int clip) {
        List<String> filters = new ArrayList<>();
        int top = height - height / HEIGHT_FRACTION;
        filters.add(
                "drawbox=x=0:y=%d:w=%d:h=%d:color=black:t=fill"
                        .formatted(top, width, height - top));
        filters.add(cell(0));
        filters.add(cell(CELLS - 1));
        for (int bit = 0; bit < CLIP_BITS; bit++) {
            if ((clip >> bit & 1) == 1) {
                filters.add(cell(TIME_CELL - 1 - bit));
            }
        }
        for (int bit = 0; bit < TIME_BITS; bit++) {
            filters.add(cell(CHECK_CELL - 1 - bit) + when(MILLIS, bit));
        }
        for (int bit = 0; bit < CHECK_BITS; bit++) {
            filters.add(cell(CHECK_CELL + CHECK_BITS - 1 - bit) + when(check(clip), bit));
        }
        return filters;
    }

    /// What the check cells must show for a clip and a time.
    public static int check(int clip, int millis) {
        int sum = clip;
        for (int rest = millis; rest > 0; rest >>= 4) {
            sum += rest & 0xF;
        }
        return sum & 0xF;
    }

    private static String check(int clip) {
        StringBuilder sum = new StringBuilder("mod(" + clip);
        for (int digit = 0; digit < TIME_BITS / 4; digit++) {
            sum.append("+bitand(floor(%s/%d),15)".formatted(MILLIS, 1 << (4 * digit)));
        }
        return sum.append(",16)").toString();
    }

    private static String when(String value, int bit) {
        return ":enable='bitand(%s,%d)'".formatted(value, 1 << bit);
    }

    private String cell(int index) {
        int left = index * width / CELLS;
        int right = (index + 1) * width / CELLS;
        int top = height - height / HEIGHT_FRACTION;
        return "drawbox=x=%d:y=%d:w=%d:h=%d:color=white:t=fill"
                .formatted(left, top, right - left, height - top);
    }
}
