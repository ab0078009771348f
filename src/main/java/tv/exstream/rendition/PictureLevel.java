package tv.exstream.rendition;

import java.util.List;
import tv.exstream.time.FrameRate;

/// How much a decoder of H.264 must be able to do.
///
/// Source: ISO/IEC 14496-10 clause A.3.1, table A-1.
///
/// @param idc `level_idc`, ten times the number of the level
/// @param perSecond `MaxMBPS`, macroblocks
/// @param perPicture `MaxFS`, macroblocks
record PictureLevel(int idc, int perSecond, int perPicture) {
    /// Without the levels below 3, which every decoder has, and those that only allow a higher bit rate than the one before.
    private static final List<PictureLevel> ALL =
            List.of(
                    new PictureLevel(30, 40_500, 1_620),
                    new PictureLevel(31, 108_000, 3_600),
                    new PictureLevel(32, 216_000, 5_120),
                    new PictureLevel(40, 245_760, 8_192),
                    new PictureLevel(42, 522_240, 8_704),
                    new PictureLevel(50, 589_824, 22_080),
                    new PictureLevel(51, 983_040, 36_864),
                    new PictureLevel(52, 2_073_600, 36_864),
                    new PictureLevel(60, 4_177_920, 139_264),
                    new PictureLevel(61, 8_355_840, 139_264),
                    new PictureLevel(62, 16_711_680, 139_264));

    /// The lowest level that allows these pictures; the highest there is when none does.
    ///
    /// @param width macroblocks
    /// @param height macroblocks
    static PictureLevel of(int width, int height, FrameRate rate) {
        return ALL.stream()
                .filter(level -> level.allows(width, height) && level.allows(width * height, rate))
                .findFirst()
                .orElse(ALL.getLast());
    }

    /// No side may be longer than the root of `8 × MaxFS`.
    private boolean allows(int width, int height) {
        int longer = Math.max(width, height);
        return width * height <= perPicture && longer * longer <= 8 * perPicture;
    }

    private boolean allows(int macroblocks, FrameRate rate) {
        return (long) macroblocks * rate.numerator() <= (long) perSecond * rate.denominator();
    }
}
