package tv.exstream.web.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.media.AudioStream;
import tv.exstream.media.MediaFile;
import tv.exstream.media.SubtitleStream;
import tv.exstream.media.Trait;
import tv.exstream.pick.Choice;
import tv.exstream.pick.Points;
import tv.exstream.pick.Verdict;

/// One stream of a file and what was found for and against it, in words.
///
/// @param number in the file
/// @param kind such as `AAC, stereo`
/// @param title as the file has it; may be empty
/// @param marks such as `default` or `commentary`; may be empty
/// @param points why it has as many as it has; may be empty
/// @param total the sum of the points with its sign
/// @param state `taken`, `out` or `fewer`
/// @param verdict the same in words
/// @param excluded why it is out; empty when it is not
public record WhyStream(
        int number,
        String language,
        String kind,
        String title,
        List<String> marks,
        List<Line> points,
        String total,
        String state,
        String verdict,
        String excluded) {
    public WhyStream {
        marks = List.copyOf(marks);
        points = List.copyOf(points);
    }

    /// @param points with their sign
    public record Line(String why, String points) {}

    static List<WhyStream> audio(MediaFile file, Choice choice, WhyWords words) {
        return rows(
                choice,
                file.audio(),
                AudioStream::index,
                (stream, verdict) -> row(stream, verdict, words));
    }

    static List<WhyStream> subtitles(MediaFile file, Choice choice, WhyWords words) {
        return rows(
                choice,
                file.subtitles(),
                SubtitleStream::index,
                (stream, verdict) -> row(stream, verdict, words));
    }

    /// Names the stream that is taken, such as `German, AAC, stereo (number 2)`.
    ///
    /// @param none what is said when none is
    static String named(List<WhyStream> streams, String none, WhyWords words) {
        return streams.stream()
                .filter(stream -> stream.state.equals("taken"))
                .map(stream -> stream.name(words))
                .findFirst()
                .orElse(none);
    }

    private String name(WhyWords words) {
        return words.say("stream", language, kind, number);
    }

    private interface Row<S> {
        WhyStream of(S stream, Verdict verdict);
    }

    private static <S> List<WhyStream> rows(
            Choice choice, List<S> streams, Function<S, Integer> number, Row<S> row) {
        Map<Integer, Verdict> verdicts =
                choice.verdicts().stream()
                        .collect(Collectors.toMap(Verdict::stream, verdict -> verdict));
        return streams.stream()
                .flatMap(
                        stream ->
                                Stream.ofNullable(verdicts.get(number.apply(stream)))
                                        .map(verdict -> row.of(stream, verdict)))
                .toList();
    }

    private static WhyStream row(AudioStream stream, Verdict verdict, WhyWords words) {
        String kind = WhyWords.codec(stream.codec()) + ", " + words.channels(stream.channels());
        var said = new Said(stream.language(), kind, stream.title());
        return row(said, marks(stream.preferred(), false, stream.traits(), words), verdict, words);
    }

    private static WhyStream row(SubtitleStream stream, Verdict verdict, WhyWords words) {
        String codec = WhyWords.codec(stream.codec());
        String kind =
                switch (stream.form()) {
                    case TEXT -> words.say("kind.text", codec);
                    case IMAGE -> words.say("kind.pictures", codec);
                    case OTHER -> codec;
                };
        var said = new Said(stream.language(), kind, stream.title());
        return row(
                said,
                marks(stream.preferred(), stream.forced(), stream.traits(), words),
                verdict,
                words);
    }

    /// What a stream says of itself.
    private record Said(String language, String kind, String title) {}

    private static WhyStream row(Said said, List<String> marks, Verdict verdict, WhyWords words) {
        return new WhyStream(
                verdict.stream(),
                words.language(said.language()),
                said.kind(),
                said.title(),
                marks,
                verdict.points().stream().map(line -> line(line, words)).toList(),
                WhyWords.signed(verdict.total()),
                state(verdict),
                words.say("verdict." + state(verdict)),
                verdict.excluded().map(words::say).orElse(""));
    }

    private static Line line(Points points, WhyWords words) {
        return new Line(WhyWords.upper(words.say(points.why())), WhyWords.signed(points.points()));
    }

    private static String state(Verdict verdict) {
        return verdict.chosen() ? "taken" : verdict.excluded().isEmpty() ? "fewer" : "out";
    }

    private static List<String> marks(
            boolean preferred, boolean forced, Set<Trait> traits, WhyWords words) {
        List<String> marks = new ArrayList<>();
        if (preferred) {
            marks.add(words.say("mark.default"));
        }
        if (forced) {
            marks.add(words.say("mark.forced"));
        }
        traits.forEach(trait -> marks.add(words.trait(trait)));
        return marks;
    }
}
