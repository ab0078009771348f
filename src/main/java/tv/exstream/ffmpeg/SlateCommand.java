package tv.exstream.ffmpeg;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.ffmpeg.Encoding.Latency;
import tv.exstream.ffmpeg.FilterGraph.Chain;
import tv.exstream.ffmpeg.ScreenFilter.Ground;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.screen.Accompaniment;
import tv.exstream.screen.Visual;

/// The ffmpeg run that draws a slate, or a clip that looks and sounds like one. A slate is the picture of a screen, as one key frame
/// followed by frames that only refer back, and its sound, which is longer than the picture where it takes longer to repeat. The first frame has the time stamp [FillCommand#ORIGIN]. No
/// hardware takes part in it.
public final class SlateCommand {
    /// For what cannot be drawn.
    private static final String PLAIN = "0x1a1a2e";

    private static final String GREY = "0x2d2d2d";
    private static final String BLACK = "black";

    /// A picture that is sent is one frame long; this is longer than a slate.
    private static final Duration HOLD = Duration.ofSeconds(10);

    private static final long NANOS = 1_000_000_000L;

    private final Profile profile;
    private final Scene scene;
    private final List<Tick> ticks;
    private final Capabilities capabilities;

    private SlateCommand(
            Profile profile, Scene scene, List<Tick> ticks, Capabilities capabilities) {
        this.profile = profile;
        this.scene = scene;
        this.ticks = ticks;
        this.capabilities = capabilities;
    }

    /// As long as a GOP of the profile. Without a usable font a slate says nothing; without a filter it is plain or silent.
    public static FfmpegCommand of(Profile profile, Scene scene, Capabilities capabilities) {
        long samples = SoundLoop.of(scene, profile.audio()).encodedSamples();
        return new SlateCommand(profile, scene, List.of(), capabilities)
                .lasting(profile.video().gopFrames(), samples);
    }

    /// The same as a clip with sound as long as its picture.
    public static FfmpegCommand clip(
            Profile profile, Scene scene, Duration length, Capabilities capabilities) {
        long frames = profile.video().rate().frameAtOrAfter(length);
        Duration exact = profile.video().rate().timeOf(frames);
        long samples = exact.toNanos() * profile.audio().sampleRate() / NANOS;
        return new SlateCommand(profile, scene, List.of(), capabilities).lasting(frames, samples);
    }

    /// The pictures of a slate while it says something else from tick to tick, as many as the ticks have; each tick begins with a key
    /// frame. There is nothing to hear.
    ///
    /// @param ticks one after another, the first from 0 on
    public static FfmpegCommand ticking(
            Profile profile, Scene scene, List<Tick> ticks, Capabilities capabilities) {
        Scene quiet = Scene.of(scene.screen().with(new Accompaniment.Silent()));
        long samples = SoundLoop.of(quiet, profile.audio()).encodedSamples();
        return new SlateCommand(
                        profile,
                        new Scene(quiet.screen(), scene.picture(), Optional.empty()),
                        ticks,
                        capabilities)
                .lasting(ticks.getLast().to(), samples);
    }

    private FfmpegCommand lasting(long frames, long samples) {
        VideoFormat format = profile.video();
        var sound = new ScreenSound(scene, profile.audio(), capabilities);
        List<ScreenWords> words = words();
        List<Filter> picture = new ArrayList<>(ground(format, scene, capabilities));
        words.forEach(drawn -> picture.addAll(drawn.lines()));
        picture.add(new VideoFilter.Frames(0, frames));
        picture.add(encoder(format).pixels());
        return new FfmpegCommand(
                List.of(),
                scene.music().filter(_ -> sound.isOfFile()).map(SlateCommand::input),
                new FilterGraph(
                        List.of(new Chain(List.of(), picture, List.of("v")), sound.chain(samples))),
                output(),
                texts(words));
    }

    private static Map<String, String> texts(List<ScreenWords> words) {
        Map<String, String> texts = new HashMap<>();
        words.forEach(drawn -> texts.putAll(drawn.texts()));
        return texts;
    }

    private List<ScreenWords> words() {
        return capabilities
                .font()
                .filter(_ -> capabilities.drawsText())
                .map(font -> new ScreenWords.Board(profile.video(), font, ground(scene)))
                .map(this::words)
                .orElse(List.of());
    }

    private List<ScreenWords> words(ScreenWords.Board board) {
        return Stream.concat(
                        Stream.of(new ScreenWords(board, scene.screen().words())),
                        ticks.stream().map(tick -> new ScreenWords(board, tick)))
                .toList();
    }

    private static Ground ground(Scene scene) {
        return switch (scene.screen().visual()) {
            case Visual.Text _, Visual.Slate _, Visual.Black _ -> Ground.NONE;
            case Visual.Noise _, Visual.TestPattern _, Visual.Picture _ -> Ground.BOX;
        };
    }

    private static List<Filter> ground(VideoFormat format, Scene scene, Capabilities able) {
        return switch (scene.screen().visual()) {
            case Visual.Text(String background) -> colour(format, background.replace("#", "0x"));
            case Visual.Slate _ -> colour(format, GREY);
            case Visual.Black _ -> colour(format, BLACK);
            case Visual.Noise _ ->
                    able.hasFilter("noise")
                            ? List.of(new ScreenFilter.Snow(format))
                            : colour(format, PLAIN);
            case Visual.TestPattern _ ->
                    able.hasFilter("smptehdbars")
                            ? List.of(new ScreenFilter.Bars(format))
                            : colour(format, PLAIN);
            case Visual.Picture _ ->
                    scene.picture()
                            .filter(_ -> able.hasFilter("movie"))
                            .map(picture -> still(format, picture))
                            .orElseGet(() -> colour(format, PLAIN));
        };
    }

    private static List<Filter> colour(VideoFormat format, String colour) {
        return List.of(new VideoFilter.Colour(format, colour));
    }

    private static List<Filter> still(VideoFormat format, Scene.Poster picture) {
        return List.of(
                new ScreenFilter.Still(picture.file(), picture.format()),
                new VideoFilter.Frames(0, 1),
                new VideoFilter.HoldLast(HOLD),
                new VideoFilter.ConstantRate(format.rate(), Duration.ZERO),
                new VideoFilter.Fit(format));
    }

    private static InputFile input(Scene.Music music) {
        return new InputFile(music.file());
    }

    private List<OutputOption> output() {
        int frames = profile.video().gopFrames();
        return List.of(
                new OutputOption.MapLabel("v"),
                new OutputOption.MapLabel("a"),
                new OutputOption.EncodeVideo(encoder(profile.video())),
                new OutputOption.KeyFrames(0, frames, ticks.stream().map(Tick::from).toList()),
                new OutputOption.EncodeAudio(profile.audio()),
                new OutputOption.TransportStream(FillCommand.ORIGIN, OutputOption.Writing.AT_ONCE));
    }

    private static VideoEncoder encoder(VideoFormat format) {
        return VideoEncoder.software(new Encoding(format, Latency.ZERO, format.gopFrames()));
    }
}
