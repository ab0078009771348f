package tv.exstream.ffmpeg;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import tv.exstream.ffmpeg.FilterGraph.Chain;
import tv.exstream.ffmpeg.OutputOption.Latency;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.MediaFile;
import tv.exstream.media.VideoFormat;
import tv.exstream.time.FrameRate;

/// The run that encodes the picture, whether it comes from the file or is drawn.
final class EncodedFill {
    private static final Duration RUN_UP = Duration.ofSeconds(1);

    /// How far apart the first key frames are when somebody waits.
    private static final Duration FIRST_CHUNKS = Duration.ofMillis(500);

    /// How many of them there are before the grid takes over.
    private static final int FIRST_CHUNK_COUNT = 4;

    private final FillOrder order;
    private final MediaFile file;
    private final VideoFormat format;
    private final FrameRate rate;
    private final Capabilities capabilities;
    private final long origin;

    EncodedFill(FillOrder order, Capabilities capabilities) {
        this.order = order;
        this.file = order.item().file();
        this.format = order.profile().video();
        this.rate = format.rate();
        this.capabilities = capabilities;
        this.origin = Math.max(0, order.from() - rate.frameAt(RUN_UP));
    }

    FillCommand command() {
        boolean drawn = order.method() == FillMethod.DRAW || file.picture().isEmpty();
        DrawnPicture drawing = new DrawnPicture(order.item(), format, capabilities);
        List<Chain> chains = new ArrayList<>();
        if (drawn) {
            boolean heard = !file.audio().isEmpty();
            chains.add(sound(heard ? "heard" : "a"));
            chains.addAll(drawing.chains(heard, frames()));
        } else {
            chains.add(sound("a"));
            chains.add(new PictureChain(file, format, capabilities).chain(frames()));
        }
        var command =
                new FfmpegCommand(
                        inputOptions(),
                        Optional.of(new InputFile(file.path())),
                        new FilterGraph(chains),
                        output(),
                        drawn ? drawing.texts() : Map.of());
        return new FillCommand(command, origin);
    }

    private VideoFilter.Frames frames() {
        return new VideoFilter.Frames(order.from() - origin, order.to() - origin);
    }

    private List<InputOption> inputOptions() {
        Duration seek = rate.timeOf(origin).plus(FillCommand.shift(file));
        return seek.isZero()
                ? List.of(new InputOption.Mistrust())
                : List.of(new InputOption.Mistrust(), new InputOption.SeekExactly(seek));
    }

    private Chain sound(String label) {
        AudioFormat sound = order.profile().audio();
        SoundGrid grid = new SoundGrid(sound.sampleRate(), rate.timeOf(origin));
        long from = grid.frameStartAtOrAfter(rate.timeOf(origin));
        long to = grid.enoughUntil(rate.timeOf(order.to()));
        return SoundChain.of(file.audio(), new SoundChain.Filters(sound, 0, from, to), label);
    }

    private List<OutputOption> output() {
        return List.of(
                new OutputOption.MapLabel("v"),
                new OutputOption.MapLabel("a"),
                new OutputOption.EncodeVideo(
                        "veryfast",
                        order.method() == FillMethod.ENCODE_AT_ONCE ? Latency.ZERO : Latency.NORMAL,
                        format.bitrateKbps(),
                        format.gopFrames()),
                new OutputOption.KeyFrames(order.from(), format.gopFrames(), otherKeyFrames()),
                new OutputOption.EncodeAudio(order.profile().audio()),
                new OutputOption.TransportStream(FillCommand.ORIGIN));
    }

    private List<Long> otherKeyFrames() {
        LongStream chapters =
                file.chapters().stream().mapToLong(chapter -> rate.frameAt(chapter.start()));
        LongStream first =
                order.method() == FillMethod.ENCODE_AT_ONCE ? firstKeyFrames() : LongStream.empty();
        return LongStream.concat(chapters, first)
                .filter(frame -> order.from() < frame && frame < order.to())
                .filter(frame -> frame % format.gopFrames() != 0)
                .sorted()
                .distinct()
                .boxed()
                .toList();
    }

    /// None so near to one of the grid that a chunk of a few frames would come out.
    private LongStream firstKeyFrames() {
        long step = Math.max(1, rate.frameAt(FIRST_CHUNKS));
        return LongStream.rangeClosed(1, FIRST_CHUNK_COUNT)
                .map(chunk -> order.from() + chunk * step)
                .filter(frame -> Math.abs(frame - nearestOfGrid(frame)) >= step / 2);
    }

    private long nearestOfGrid(long frame) {
        int grid = format.gopFrames();
        return Math.floorDiv(frame + grid / 2, (long) grid) * grid;
    }
}
