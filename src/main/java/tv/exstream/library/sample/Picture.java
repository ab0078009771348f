package tv.exstream.library.sample;

import java.util.List;
import java.util.stream.Stream;

/// How the moving picture of a clip is drawn and coded.
///
/// @param pixelAspect width to height of a pixel as ffmpeg writes it, such as `64/45`
/// @param rate frames per second as ffmpeg writes it, such as `24000/1001`
record Picture(
        int width, int height, String pixelAspect, String rate, Cadence cadence, Codec codec) {
    /// How frames follow each other.
    enum Cadence {
        /// One frame after the other, all equally long.
        STEADY,
        /// Two fields a frame, taken at different times, top field first.
        INTERLACED,
        /// Some frames are missing, so the others last longer.
        VARIABLE,
    }

    /// The codec a clip is to show, with the encoder settings to try in order: the first that the installed ffmpeg has wins.
    enum Codec {
        /// Conforms to the house format where size and rate do, so that copying is exercised.
        H264(
                "-c:v libx264 -preset veryfast -crf 26 -profile:v high -pix_fmt yuv420p -g 50"
                        + " -keyint_min 25 -bf 2 -flags +cgop",
                "-c:v mpeg4 -q:v 6 -g 50"),
        /// The quickest settings, for the larger pictures.
        H264_FAST(
                "-c:v libx264 -preset ultrafast -crf 30 -pix_fmt yuv420p -g 120",
                "-c:v mpeg4 -q:v 8 -g 120"),
        HEVC(
                "-c:v libx265 -preset ultrafast -crf 30 -pix_fmt yuv420p -tag:v hvc1"
                        + " -x265-params log-level=error",
                "-c:v mpeg4 -q:v 6"),
        MPEG2("-c:v mpeg2video -q:v 6 -g 12 -bf 2 -flags +ilme+ildct", ""),
        MPEG4("-c:v mpeg4 -q:v 6 -g 120 -bf 1", ""),
        VP9(
                "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -row-mt 1 -crf 40 -b:v 0",
                "-c:v libvpx -deadline realtime -cpu-used 8 -b:v 800k");

        private final String first;
        private final String second;

        /// @param second what to try when the first fails; empty when there is nothing else
        Codec(String first, String second) {
            this.first = first;
            this.second = second;
        }

        /// Arguments to try, best first; never empty.
        List<List<String>> settings() {
            return Stream.of(first, second)
                    .filter(line -> !line.isEmpty())
                    .map(line -> List.of(line.split(" ")))
                    .toList();
        }
    }
}
