package tv.exstream.ffmpeg;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import tv.exstream.ffmpeg.FilterGraph.Chain;
import tv.exstream.ffmpeg.OutputOption.Latency;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.MediaFile;
import tv.exstream.media.VideoFormat;
import tv.exstream.rendition.RunClock;
import tv.exstream.time.FrameRate;

/// The run that encodes the picture, whether it comes from the file or is drawn.
final class EncodedFill {
    /// At least this much; a seek to a whole second is exact in the clock of any container.
    private static final Duration RUN_UP = Duration.ofSeconds(1);

    /// How far apart the first key frames are when somebody waits.
    private static final Duration FIRST_CHUNKS = Duration.ofMillis(500);

    /// How many of them there are before the grid takes over, which is then half as wide as later: a machine that encodes hardly faster
    /// than is watched would else send nothing for a second and more.
    private static final int FIRST_CHUNK_COUNT = 4;

    private final FillOrder order;
    private final MediaFile file;
    private final VideoFormat format;
    private final FrameRate rate;
    private final Capabilities capabilities;

    /// Where reading the file starts, by the file's own time.
    private final Duration seek;

    /// The media time of that moment; negative where the file's picture starts late.
    private final Duration zero;

    /// The first media frame that is read.
    private final long origin;

    EncodedFill(FillOrder order, Capabilities capabilities) {
        this.order = order;
        this.file = order.item().file();
        this.format = order.profile().video();
        this.rate = format.rate();
        this.capabilities = capabilities;
        Duration shift = FillCommand.shift(file);
        Duration start = rate.timeOf(order.from()).minus(RUN_UP).plus(shift);
        this.seek = Duration.ofSeconds(Math.max(0, start.toSeconds()));
        this.zero = seek.minus(shift);
        this.origin = zero.isNegative() ? 0 : rate.frameAtOrAfter(zero);
    }

    FillCommand command(Materials materials) {
        var drawing = new DrawnPicture(order, capabilities);
        var command =
                new FfmpegCommand(
                        inputOptions(),
                        Optional.of(new InputFile(file.path())),
                        new FilterGraph(dressed(chains(drawing), materials)),
                        output(),
                        texts(drawing, materials));
        return new FillCommand(command, clock());
    }

    /// With subtitles, and with overlays over them.
    private List<Chain> dressed(List<Chain> plain, Materials materials) {
        Duration first = rate.timeOf(origin);
        List<Chain> subtitled =
                new SubtitleChains(order, first.plus(FillCommand.shift(file)), capabilities)
                        .over(plain, materials.subtitles());
        return new OverlayChains(
                        order.request().treatment().overlays(), rate, first, materials.pictures())
                .over(subtitled);
    }

    private Map<String, String> texts(DrawnPicture drawing, Materials materials) {
        Map<String, String> texts = new HashMap<>(isDrawn() ? drawing.texts() : Map.of());
        materials.subtitles().ifPresent(words -> texts.put(SubtitleChains.FILE, words.text()));
        return texts;
    }

    private boolean isDrawn() {
        return order.method() == FillMethod.DRAW || file.picture().isEmpty();
    }

    private List<Chain> chains(DrawnPicture drawing) {
        if (isDrawn()) {
            return drawing.chains(frames(), firstBeat(), sound());
        }
        return List.of(
                sound().heard(order.heard()),
                new PictureChain(file, format, capabilities).chain(frames(), firstBeat()));
    }

    /// Counts from the first frame that is kept, not from the run-up.
    private RunClock clock() {
        long origin90k = FillCommand.ticks90k(FillCommand.ORIGIN);
        long runUp90k = rate.ticks90k(order.from()) - rate.ticks90k(origin);
        return new RunClock(rate, order.from(), origin90k + runUp90k);
    }

    private VideoFilter.Frames frames() {
        return new VideoFilter.Frames(order.from() - origin, order.to() - origin);
    }

    private Duration firstBeat() {
        return rate.timeOf(origin).minus(zero);
    }

    private List<InputOption> inputOptions() {
        return seek.isZero()
                ? List.of(new InputOption.Mistrust())
                : List.of(new InputOption.Mistrust(), new InputOption.SeekExactly(seek));
    }

    private SoundChain sound() {
        AudioFormat sound = order.profile().audio();
        Duration start = rate.timeOf(origin);
        SoundGrid grid = new SoundGrid(sound.sampleRate(), zero);
        long from = grid.frameStartAtOrAfter(start);
        long to = grid.enoughUntil(rate.timeOf(order.to()));
        long number = new SoundGrid(sound.sampleRate(), start).frameStartAtOrAfter(start);
        return new SoundChain(sound, 0, from, to, number);
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
                order.method() == FillMethod.ENCODE_AT_ONCE
                        ? LongStream.concat(firstKeyFrames(), halvesOfGrid())
                        : LongStream.empty();
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
        long step = firstStep();
        return LongStream.rangeClosed(1, FIRST_CHUNK_COUNT)
                .map(chunk -> order.from() + chunk * step)
                .filter(frame -> Math.abs(frame - nearestOfGrid(frame)) >= step / 2);
    }

    private LongStream halvesOfGrid() {
        int grid = format.gopFrames();
        long after = order.from() + FIRST_CHUNK_COUNT * firstStep() + firstStep() / 2;
        return LongStream.rangeClosed(order.from() / grid, order.to() / grid)
                .map(number -> number * grid + grid / 2)
                .filter(frame -> frame >= after);
    }

    private long firstStep() {
        return Math.max(1, rate.frameAt(FIRST_CHUNKS));
    }

    private long nearestOfGrid(long frame) {
        int grid = format.gopFrames();
        return Math.floorDiv(frame + grid / 2, (long) grid) * grid;
    }
}
