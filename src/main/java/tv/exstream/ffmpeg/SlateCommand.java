package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.ffmpeg.FilterGraph.Chain;
import tv.exstream.ffmpeg.OutputOption.Latency;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;

/// The ffmpeg run that draws a slate: one still picture with three lines of text, as one key frame followed by frames that only refer
/// back, and silence. Its first frame has the time stamp [FillCommand#ORIGIN].
public final class SlateCommand {
    private static final String BACKGROUND = "0x101827";

    private SlateCommand() {}

    /// What a slate says. Without a usable font it says nothing.
    ///
    /// @param channel the channel's name; empty for a slate that any channel shows
    public record Words(String channel, String headline, String explanation) {}

    /// @param frames how many frames it has, at least 1
    public static FfmpegCommand of(
            Profile profile, Words words, int frames, Capabilities capabilities) {
        Map<String, String> texts = capabilities.drawsText() ? texts(words) : Map.of();
        List<Filter> picture = new ArrayList<>();
        picture.add(new VideoFilter.Colour(profile.video(), BACKGROUND));
        capabilities
                .font()
                .ifPresent(font -> picture.addAll(drawn(texts, font, profile.video().height())));
        picture.add(new VideoFilter.Frames(0, frames));
        picture.add(new VideoFilter.HousePixels());
        return new FfmpegCommand(
                List.of(),
                Optional.empty(),
                new FilterGraph(
                        List.of(
                                new Chain(List.of(), picture, List.of("v")),
                                silence(profile, frames))),
                output(profile, frames),
                texts);
    }

    private static Map<String, String> texts(Words words) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("channel.txt", DrawnText.wrapped(words.channel()));
        texts.put("headline.txt", DrawnText.wrapped(words.headline()));
        texts.put("explanation.txt", DrawnText.wrapped(words.explanation()));
        texts.values().removeIf(String::isEmpty);
        return texts;
    }

    private static List<VideoFilter.Text> drawn(Map<String, String> texts, Path font, int height) {
        return List.of(
                        new VideoFilter.Text("channel.txt", font, height / 20, "h/4-th/2"),
                        new VideoFilter.Text("headline.txt", font, height / 10, "h/2-th/2"),
                        new VideoFilter.Text("explanation.txt", font, height / 20, "h*2/3-th/2"))
                .stream()
                .filter(text -> texts.containsKey(text.file()))
                .toList();
    }

    private static Chain silence(Profile profile, int frames) {
        AudioFormat format = profile.audio();
        SoundGrid grid = new SoundGrid(format.sampleRate(), Duration.ZERO);
        long end = grid.enoughUntil(profile.video().rate().timeOf(frames));
        return new SoundChain(format, 0, 0, end, 0).heard(Optional.empty());
    }

    private static List<OutputOption> output(Profile profile, int frames) {
        VideoFormat format = profile.video();
        return List.of(
                new OutputOption.MapLabel("v"),
                new OutputOption.MapLabel("a"),
                new OutputOption.EncodeVideo(
                        "veryfast", Latency.ZERO, format.bitrateKbps(), frames),
                new OutputOption.KeyFrames(0, frames, List.of()),
                new OutputOption.EncodeAudio(profile.audio()),
                new OutputOption.TransportStream(FillCommand.ORIGIN));
    }
}
