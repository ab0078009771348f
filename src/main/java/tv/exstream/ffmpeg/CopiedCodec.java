package tv.exstream.ffmpeg;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tv.exstream.ffmpeg.Conformance.Encode;
import tv.exstream.media.VideoCoding;
import tv.exstream.media.VideoStream;

/// How a picture must be coded to be copied.
///
/// @param name ffprobe's name of the codec
/// @param shown its name for people
/// @param profiles ffprobe's names of those that decoders of the house format decode
/// @param highestLevel as ffprobe gives it
/// @param levelUnit what ffprobe counts a whole level as
/// @param pixelFormat the only one
record CopiedCodec(
        String name,
        String shown,
        Set<String> profiles,
        int highestLevel,
        double levelUnit,
        String pixelFormat) {
    private static final String SHALLOW = "yuv420p";
    private static final String DEEP = "yuv420p10le";

    /// What ordinary receivers decode: of H.264 level 4.2, of HEVC level 5.1, each the most that set-top boxes do. MPEG-2 numbers its
    /// levels from the highest down, and its sizes are checked elsewhere.
    static CopiedCodec of(VideoCoding house) {
        boolean deep = house.bitDepth() > 8;
        String pixels = deep ? DEEP : SHALLOW;
        return switch (house.codec()) {
            case H264 ->
                    new CopiedCodec(
                            "h264",
                            "H.264",
                            deep
                                    ? Set.of("High 10")
                                    : Set.of("Constrained Baseline", "Baseline", "Main", "High"),
                            42,
                            10,
                            pixels);
            case HEVC ->
                    new CopiedCodec(
                            "hevc",
                            "HEVC",
                            deep ? Set.of("Main 10") : Set.of("Main"),
                            153,
                            30,
                            pixels);
            case MPEG2 ->
                    new CopiedCodec(
                            "mpeg2video", "MPEG-2", Set.of("Main"), Integer.MAX_VALUE, 1, pixels);
        };
    }

    /// Why a picture is not coded like that; empty when it is.
    Optional<Encode> defect(VideoStream picture) {
        if (!picture.codec().equals(name)) {
            return Optional.of(Misfit.CODEC.found(picture.codec()));
        }
        if (!profiles.contains(picture.profile())) {
            return Optional.of(Misfit.CODEC_PROFILE.found(shown, picture.profile()));
        }
        if (picture.level() > highestLevel) {
            return Optional.of(
                    Misfit.CODEC_LEVEL.found(
                            shown,
                            String.format(Locale.ROOT, "%.1f", picture.level() / levelUnit)));
        }
        return !picture.pixelFormat().equals(pixelFormat)
                ? Optional.of(Misfit.PIXEL_FORMAT.found(picture.pixelFormat()))
                : Optional.empty();
    }
}
