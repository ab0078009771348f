package tv.exstream.web.ui;

import java.util.List;
import tv.exstream.json.RecordJson;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.time.FrameRate;

/// A house format that a new channel may be given, and in which a media item may be tried.
///
/// @param json as the interface takes it
public record HouseFormat(String name, String json) {
    private static final AudioFormat STEREO = new AudioFormat(48_000, 2, 192);

    private static final FrameRate FPS_50 = new FrameRate(50, 1);

    /// The usual one first.
    public static List<HouseFormat> all() {
        return List.of(
                of("720p25", Profile.HD_720),
                of("1080p25", new VideoFormat(1_920, 1_080, FrameRate.FPS_25, 6_000)),
                of("1080p50", new VideoFormat(1_920, 1_080, FPS_50, 8_000)),
                of("720p29", new VideoFormat(1_280, 720, FrameRate.NTSC_30, 4_000)),
                of("1080p29", new VideoFormat(1_920, 1_080, FrameRate.NTSC_30, 6_000)),
                of("480p25", new VideoFormat(854, 480, FrameRate.FPS_25, 1_800)));
    }

    private static HouseFormat of(String name, VideoFormat picture) {
        return of(name, new Profile(picture, STEREO));
    }

    private static HouseFormat of(String name, Profile profile) {
        return new HouseFormat(name, RecordJson.write(profile));
    }
}
