package tv.exstream.ffmpeg;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.ffmpeg.Encoding.Latency;
import tv.exstream.ffmpeg.FilterGraph.Chain;
import tv.exstream.ffmpeg.Materials.SubtitleText;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.MediaFile;
import tv.exstream.media.PictureFormat;
import tv.exstream.media.VideoFormat;
import tv.exstream.rendition.RunClock;
import tv.exstream.source.Pointer;
import tv.exstream.time.FrameRate;

/// The run that encodes the picture, whether it comes from the file or is drawn.
final class EncodedFill {
    /// At least this much; a seek to a whole second is exact in the clock of any container.
    private static final Duration RUN_UP = Duration.ofSeconds(1);

    /// What an address in a file leads to may be segments of HLS. Versions of ffmpeg before 6 jump there to the key frame behind the one
    /// that is wanted, which is at most a segment later: hardly any is longer than ten seconds.
    private static final Duration RUN_UP_OF_SEGMENTS = Duration.ofSeconds(13);

    private final FillOrder order;
    private final MediaFile file;
    private final VideoFormat format;
    private final FrameRate rate;
    private final Capabilities capabilities;
    private final Device device;
    private final VideoEncoder encoder;
    private final Decoding decoding;

    /// Where reading the file starts, by the file's own time. A still picture is the same at any time; one that moves is always begun at its
    /// first picture, because nobody can jump into it.
    private final Duration seek;

    /// The media time of that moment; negative where the file's picture starts late.
    private final Duration zero;

    /// The first media frame that is read.
    private final long origin;

    EncodedFill(FillOrder order, Capabilities capabilities, Device device) {
        this.order = order;
        this.file = order.item().file();
        this.format = order.profile().video();
        this.rate = format.rate();
        this.capabilities = capabilities;
        this.device = device;
        this.encoder = VideoEncoder.of(order.accelerator(), encoding(), capabilities);
        this.decoding = decoding();
        Duration shift = FillCommand.shift(file);
        Duration start =
                isRepeated() ? Duration.ZERO : rate.timeOf(order.from()).minus(runUp()).plus(shift);
        this.seek = Duration.ofSeconds(Math.max(0, start.toSeconds()));
        this.zero = seek.minus(shift);
        this.origin = zero.isNegative() ? 0 : rate.frameAtOrAfter(zero);
    }

    private Duration runUp() {
        return Pointer.isAt(file.path()) ? RUN_UP_OF_SEGMENTS : RUN_UP;
    }

    FillCommand command(Materials materials) {
        var drawing = new DrawnPicture(order, encoder, capabilities);
        var overlays =
                new OverlayChains(
                        order.request().treatment().overlays(),
                        rate,
                        rate.timeOf(origin),
                        OverlayChains.Desk.of(materials.pictures(), capabilities));
        List<Chain> dressed = overlays.over(subtitled(chains(drawing), materials));
        var command =
                new FfmpegCommand(
                        inputOptions(),
                        Optional.of(InputFile.of(file)),
                        SoundInput.of(file, SoundInput.from(seek)),
                        materials
                                .subtitles()
                                .flatMap(read -> SubtitleInput.of(read, rate.timeOf(origin))),
                        new FilterGraph(new Handover(encoder).of(dressed)),
                        output(),
                        texts(drawing, materials, overlays));
        return new FillCommand(command, clock());
    }

    /// What is put over pictures lies over their subtitles.
    private List<Chain> subtitled(List<Chain> plain, Materials materials) {
        Duration first = rate.timeOf(origin).plus(FillCommand.shift(file));
        return new SubtitleChains(order, first, seek, capabilities)
                .over(plain, materials.subtitles());
    }

    private Map<String, String> texts(
            DrawnPicture drawing, Materials materials, OverlayChains overlays) {
        Map<String, String> texts = new HashMap<>(isDrawn() ? drawing.texts() : Map.of());
        if (materials.subtitles().orElse(null) instanceof SubtitleText words) {
            texts.put(SubtitleChains.FILE, words.text());
        }
        texts.putAll(overlays.texts());
        return texts;
    }

    private boolean isDrawn() {
        return order.method() == FillMethod.DRAW || file.picture().isEmpty();
    }

    private List<Chain> chains(DrawnPicture drawing) {
        if (isDrawn()) {
            return drawing.chains(frames(), firstBeat(), sound());
        }
        List<Chain> chains = new ArrayList<>(sound().heard(order.sounds(), 0));
        chains.add(
                new PictureChain(file, encoder, capabilities)
                        .chain(decoding, frames(), firstBeat()));
        return chains;
    }

    private Encoding encoding() {
        Latency latency =
                order.method() == FillMethod.ENCODE_AT_ONCE ? Latency.ZERO : Latency.NORMAL;
        return new Encoding(format, latency, format.gopFrames());
    }

    private Decoding decoding() {
        return isDrawn() || file.still().isPresent()
                ? new Decoding.OnProcessor()
                : Decoding.of(
                        order.accelerator(), file.picture().orElseThrow(), format, capabilities);
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
        List<InputOption> options = new ArrayList<>();
        if (InputOption.isOpened(order.accelerator()) && usesDevice()) {
            options.add(new InputOption.OpenDevice(order.accelerator(), device));
        }
        switch (decoding) {
            case Decoding.OnProcessor() -> {}
            case Decoding.ToMemory(Accelerator accelerator) ->
                    options.add(new InputOption.DecodeWith(accelerator, Place.MEMORY));
            case Decoding.OnDevice(Accelerator accelerator, DeviceFilters _) ->
                    options.add(new InputOption.DecodeWith(accelerator, Place.DEVICE));
        }
        if (format.coding().threads() > 0) {
            options.add(new InputOption.Threads(format.coding().threads()));
        }
        options.add(new InputOption.Mistrust());
        if (isRepeated()) {
            options.add(new InputOption.Repeat());
        } else if (!seek.isZero() && file.still().isEmpty()) {
            options.add(new InputOption.SeekExactly(seek));
        }
        return options;
    }

    /// Whether it is a picture that may move.
    private boolean isRepeated() {
        return file.still().filter(format -> format == PictureFormat.GIF).isPresent();
    }

    private boolean usesDevice() {
        return !(decoding instanceof Decoding.OnProcessor)
                || !encoder.equals(VideoEncoder.software(encoder.encoding()));
    }

    private SoundChain sound() {
        AudioFormat sound = order.profile().audio();
        Duration start = rate.timeOf(origin);
        SoundGrid grid = new SoundGrid(sound, zero);
        long from = grid.frameStartAtOrAfter(start);
        long to = grid.enoughUntil(rate.timeOf(order.to()));
        long number = new SoundGrid(sound, start).frameStartAtOrAfter(start);
        return new SoundChain(sound, 0, from, to, number);
    }

    private List<OutputOption> output() {
        List<OutputOption> output = new ArrayList<>();
        output.add(new OutputOption.MapLabel("v"));
        output.addAll(OutputOption.sounds(order.sounds().size()));
        output.add(new OutputOption.EncodeVideo(encoder));
        output.add(new KeyFrameGrid(order).option());
        output.add(new OutputOption.WaitForSound(FillCommand.WAIT, rate));
        output.add(new OutputOption.EncodeAudio(order.profile().audio()));
        output.add(
                new OutputOption.TransportStream(FillCommand.ORIGIN, OutputOption.Writing.AT_ONCE));
        return output;
    }
}
