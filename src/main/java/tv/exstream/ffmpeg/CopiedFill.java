package tv.exstream.ffmpeg;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.MediaFile;
import tv.exstream.rendition.RunClock;
import tv.exstream.time.FrameRate;

/// The run that copies the picture and encodes the sound.
final class CopiedFill {
    /// How far before the wanted frame a container without an index is searched: one GOP, and as much again for the search to miss.
    private static final Duration SEARCH_MARGIN = FillCommand.LONGEST_COPIED_GOP.multipliedBy(2);

    /// How far before time zero pictures and their sound may begin.
    private static final Duration EARLIEST = FillCommand.LONGEST_COPIED_GOP.plusMillis(200);

    private final FillOrder order;
    private final MediaFile file;
    private final AudioFormat sound;
    private final FrameRate rate;
    private final long origin;

    /// Media time that ffmpeg counts as zero.
    private final Duration zero;

    private final Duration halfFrame;

    CopiedFill(FillOrder order) {
        this.rate = order.profile().video().rate();
        boolean indexed = Container.of(order.item().file().path()) == Container.INDEXED;
        this.order = order;
        this.file = order.item().file();
        this.sound = order.profile().audio();
        this.origin = Math.max(0, order.from() - (indexed ? 0 : rate.frameAt(SEARCH_MARGIN)));
        this.halfFrame = rate.timeOf(1).dividedBy(2);
        this.zero = rate.timeOf(origin).plus(halfFrame);
    }

    FillCommand command() {
        List<InputOption> input =
                List.of(
                        new InputOption.FillInTimes(),
                        new InputOption.SeekToKeyFrame(zero.plus(FillCommand.shift(file))));
        var command =
                new FfmpegCommand(
                        input,
                        Optional.of(new InputFile(file.path())),
                        SoundInput.of(file, soundOptions()),
                        Optional.empty(),
                        new FilterGraph(sound().heard(order.sounds(), 0)),
                        output(),
                        Map.of());
        return new FillCommand(
                command, new RunClock(rate, origin, FillCommand.ticks90k(FillCommand.ORIGIN)));
    }

    /// Its time counts from the same moment as that of the picture, and it begins as early as that may. An exact seek would cut off what
    /// is earlier than time zero.
    private List<InputOption> soundOptions() {
        Duration start = zero.plus(FillCommand.shift(file));
        Duration from = start.minus(EARLIEST).isNegative() ? Duration.ZERO : start.minus(EARLIEST);
        return List.of(
                new InputOption.FillInTimes(),
                new InputOption.SeekToKeyFrame(from),
                new InputOption.Delay(from.minus(start)));
    }

    private List<OutputOption> output() {
        List<OutputOption> output = new ArrayList<>();
        output.add(new OutputOption.MapStream(file.picture().orElseThrow().index()));
        output.addAll(OutputOption.sounds(order.sounds().size()));
        output.add(new OutputOption.CopyVideo());
        output.add(new OutputOption.WaitForSound(FillCommand.WAIT, rate));
        output.add(new OutputOption.EncodeAudio(sound));
        output.add(
                new OutputOption.TransportStream(
                        FillCommand.ORIGIN.plus(halfFrame), OutputOption.Writing.IN_BLOCKS));
        return output;
    }

    /// The GOP with the last frame that is wanted may go on for as long as GOPs may, and all of it is kept.
    private SoundChain sound() {
        SoundGrid grid = new SoundGrid(sound, zero);
        long first = grid.frameStartAtOrAfter(zero.minus(EARLIEST));
        Duration end = rate.timeOf(order.to()).plus(FillCommand.LONGEST_COPIED_GOP);
        return new SoundChain(sound, first, 0, grid.enoughUntil(end) - first, first);
    }
}
