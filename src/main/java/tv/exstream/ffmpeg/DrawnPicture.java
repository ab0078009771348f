package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.ffmpeg.FilterGraph.Chain;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Title;
import tv.exstream.media.VideoFormat;

/// The picture of a media item that has none: its title over the waves of its sound.
final class DrawnPicture {
    private static final String BACKGROUND = "black";
    private static final String TITLE_FILE = "title.txt";

    /// The sound of a file whose length is known ends within a few pictures of it. Shorter than the run-up, so that no picture is
    /// made where there is no sound at all.
    private static final Duration HOLD = Duration.ofMillis(200);

    private final FillOrder order;
    private final VideoFormat format;
    private final VideoEncoder encoder;
    private final Capabilities capabilities;

    DrawnPicture(FillOrder order, VideoEncoder encoder, Capabilities capabilities) {
        this.order = order;
        this.format = order.profile().video();
        this.encoder = encoder;
        this.capabilities = capabilities;
    }

    /// Picture and sound.
    ///
    /// @param firstBeat when the first frame of `frames`' count is, after time zero
    List<Chain> chains(VideoFilter.Frames frames, Duration firstBeat, SoundChain sound) {
        Optional<AudioStream> stream = order.heard();
        boolean hasWaves = stream.isPresent() && capabilities.hasFilter("showwaves");
        List<Chain> chains = new ArrayList<>();
        if (hasWaves) {
            chains.addAll(sound.heardTwice(stream.get(), "drawn"));
        }
        chains.addAll(sound.heard(order.sounds(), hasWaves ? 1 : 0));
        chains.add(hasWaves ? waves(frames, firstBeat) : plain(frames));
        return chains;
    }

    Map<String, String> texts() {
        Title title = order.item().title();
        String words = title.show().isEmpty() ? title.name() : title.show() + "\n" + title.name();
        return capabilities.drawsText() ? Map.of(TITLE_FILE, DrawnText.wrapped(words)) : Map.of();
    }

    /// The picture comes from the sound alone, so it ends where the sound does.
    private Chain waves(VideoFilter.Frames frames, Duration firstBeat) {
        List<Filter> waves =
                List.of(
                        new AudioFilter.Waves(format),
                        new VideoFilter.ConstantRate(format.rate(), firstBeat),
                        new VideoFilter.Frame(format, format.height() * 5 / 8));
        return new Chain(List.of("drawn"), picture(waves, frames), List.of("v"));
    }

    private Chain plain(VideoFilter.Frames frames) {
        List<Filter> ground = List.of(new VideoFilter.Colour(format, BACKGROUND));
        return new Chain(List.of(), picture(ground, frames), List.of("v"));
    }

    private List<Filter> picture(List<Filter> ground, VideoFilter.Frames frames) {
        List<Filter> filters = new ArrayList<>(ground);
        capabilities
                .font()
                .filter(_ -> capabilities.drawsText())
                .ifPresent(font -> filters.add(title(font)));
        filters.add(new VideoFilter.HoldLast(HOLD));
        filters.add(frames);
        filters.add(encoder.pixels());
        return filters;
    }

    private Filter title(Path font) {
        return new VideoFilter.Text(TITLE_FILE, font, format.height() / 16, "(h*3/4-th)/2");
    }
}
