package tv.exstream.pick;

import static tv.exstream.channel.ChannelBuilder.channel;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Language;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.SubtitleStream;
import tv.exstream.playout.Presentation;

/// Streams and preferences as tests say them: `audio(1, "eng", 2, "Commentary, default")`.
final class Streams {
    static final Situation SATURDAY =
            new Situation(
                    channel("5.1").named("Films").build(),
                    Instant.parse("2026-11-21T22:00:00Z"),
                    Presentation.Dress.PLAIN.languages());

    private Streams() {}

    /// @param title marks the file's default stream when `*` is at its end
    static AudioStream audio(int index, String language, int channels, String title) {
        return new AudioStream(
                index, "aac", channels, 48_000, language, plain(title), title.endsWith("*"));
    }

    /// Forced when `!` and the file's default when `*` is at the end of the title.
    static SubtitleStream subtitles(int index, String language, String codec, String title) {
        return new SubtitleStream(
                index, codec, language, plain(title), title.contains("!"), title.endsWith("*"));
    }

    static List<Language> languages(String... codes) {
        return Arrays.stream(codes).map(code -> Language.parse(code).orElseThrow()).toList();
    }

    static MediaItem film(List<AudioStream> audio, List<SubtitleStream> subtitles) {
        return MediaItemBuilder.item("film")
                .audio(audio.toArray(AudioStream[]::new))
                .subtitles(subtitles.toArray(SubtitleStream[]::new))
                .build();
    }

    /// The points of a stream, in all.
    static int total(Choice choice, int stream) {
        return choice.verdicts().stream()
                .filter(verdict -> verdict.stream() == stream)
                .mapToInt(Verdict::total)
                .findFirst()
                .orElseThrow();
    }

    static String excluded(Choice choice, int stream) {
        return choice.verdicts().stream()
                .filter(verdict -> verdict.stream() == stream)
                .map(verdict -> verdict.excluded().map(Reason::english).orElse(""))
                .findFirst()
                .orElseThrow();
    }

    private static String plain(String title) {
        return title.replaceAll("[!*]+$", "");
    }
}
