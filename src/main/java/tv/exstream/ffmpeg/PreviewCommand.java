package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.ffmpeg.FilterGraph.Chain;
import tv.exstream.media.MediaFile;
import tv.exstream.media.VideoFormat;
import tv.exstream.overlay.Overlay;

/// The ffmpeg run that makes one picture of the house format under overlays, as PNG on standard output.
///
/// @param file whose picture it is; empty for a test picture
/// @param overlays over it
public record PreviewCommand(VideoFormat format, Optional<MediaFile> file, List<Overlay> overlays) {
    /// A film begins with logos and in the dark.
    private static final int PART = 10;

    public PreviewCommand {
        overlays = List.copyOf(overlays);
    }

    /// Everything after the name of the program, and files for the working folder by name.
    public record Drawing(List<String> args, Map<String, String> texts) {
        public Drawing {
            args = List.copyOf(args);
            texts = Map.copyOf(texts);
        }
    }

    /// @param pictures the folder with the files of overlays
    public Drawing drawing(Capabilities capabilities, Path pictures) {
        List<String> args =
                new ArrayList<>(List.of("-hide_banner", "-nostdin", "-loglevel", "error"));
        file.ifPresent(
                media -> {
                    if (media.still().isEmpty()) {
                        args.addAll(List.of("-ss", Timestamps.seconds(at(media))));
                    }
                    args.addAll(InputFile.of(media).args());
                });
        Chain ground = file.map(media -> picture(media, capabilities)).orElseGet(this::testPicture);
        var chains =
                new OverlayChains(
                        overlays,
                        format.rate(),
                        Duration.ZERO,
                        OverlayChains.Desk.of(pictures, capabilities));
        args.addAll(new FilterGraph(chains.over(List.of(ground))).args());
        args.addAll(List.of("-map", "[v]", "-frames:v", "1", "-f", "image2pipe"));
        args.addAll(List.of("-c:v", "png", "pipe:1"));
        return new Drawing(args, chains.texts());
    }

    private static Duration at(MediaFile media) {
        return media.duration().dividedBy(PART);
    }

    private Chain picture(MediaFile media, Capabilities capabilities) {
        return new PictureChain(media, encoder(), capabilities)
                .chain(new Decoding.OnProcessor(), new VideoFilter.Frames(0, 1), Duration.ZERO);
    }

    /// Not for its output but for the pictures that it is given.
    private VideoEncoder encoder() {
        return VideoEncoder.software(new Encoding(format, Encoding.Latency.ZERO, 1));
    }

    private Chain testPicture() {
        return new Chain(
                List.of(),
                List.of(
                        new OverlayFilter.TestPicture(format),
                        new VideoFilter.Frames(0, 1),
                        encoder().pixels()),
                List.of("v"));
    }
}
