package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tv.exstream.channel.Channel;
import tv.exstream.media.Language;
import tv.exstream.media.MediaItem;
import tv.exstream.media.SoundTrack;
import tv.exstream.pick.Choice;
import tv.exstream.pick.Explanation;
import tv.exstream.pick.Picked;
import tv.exstream.pick.Reason;
import tv.exstream.pick.Verdict;
import tv.exstream.web.api.MediaDetails.AudioEntry;
import tv.exstream.web.api.MediaDetails.SubtitleEntry;

/// Which streams of a media item a channel takes, and why.
///
/// @param channel its number
/// @param planned whether the channel shows the item then; else it is as if the item began then
/// @param audio the main sound
/// @param tracks what each sound track of the channel carries
/// @param rules what became of those that were tested, in their order
public record StreamsAnswer(
        long media,
        String title,
        String channel,
        Instant at,
        boolean planned,
        ChoiceEntry<AudioEntry> audio,
        ChoiceEntry<SubtitleEntry> subtitles,
        List<TrackEntry> tracks,
        List<RuleEntry> rules) {
    public StreamsAnswer {
        tracks = List.copyOf(tracks);
        rules = List.copyOf(rules);
    }

    /// @param stream the number in the file of the one that is taken; absent for none
    /// @param candidates every stream of the file
    public record ChoiceEntry<S>(
            OptionalInt stream, String reason, List<StreamCandidate<S>> candidates) {
        public ChoiceEntry {
            candidates = List.copyOf(candidates);
        }
    }

    /// @param total the sum of the points
    /// @param excluded why it was no candidate; absent when it was one
    public record StreamCandidate<S>(
            S stream,
            boolean chosen,
            int total,
            List<PointsEntry> points,
            Optional<String> excluded) {
        public StreamCandidate {
            points = List.copyOf(points);
        }
    }

    /// @param language that it is for; absent for any
    /// @param role what it is for
    /// @param stream the number in the file of the one that it carries; absent for silence
    public record TrackEntry(
            Optional<String> language, SoundTrack.Role role, OptionalInt stream, String reason) {
        private static TrackEntry of(
                SoundTrack track, Choice choice, Function<Reason, String> words) {
            return new TrackEntry(
                    track.language().map(Language::code),
                    track.role(),
                    choice.stream(),
                    words.apply(choice.reason()));
        }
    }

    public record PointsEntry(String why, int points) {}

    /// @param number from 1
    /// @param decided whether it is the one that was followed
    public record RuleEntry(int number, boolean decided, String outcome) {}

    /// @param words says reasons
    static StreamsAnswer of(Explanation explanation, Function<Reason, String> words) {
        MediaItem item = explanation.item();
        Channel channel = explanation.situation().channel();
        Picked picked = explanation.picked();
        return new StreamsAnswer(
                item.id().value(),
                MediaEntry.of(item.outline()).title(),
                channel.number().toString(),
                explanation.situation().at(),
                explanation.planned(),
                entry(
                        picked.audio(),
                        byNumber(MediaDetails.audio(item), AudioEntry::stream),
                        words),
                entry(
                        picked.subtitles(),
                        byNumber(MediaDetails.subtitles(item), SubtitleEntry::stream),
                        words),
                tracks(channel.profile().tracks(), picked.tracks(), words),
                picked.trials().stream()
                        .map(
                                each ->
                                        new RuleEntry(
                                                each.number(),
                                                each.decided(),
                                                words.apply(each.outcome())))
                        .toList());
    }

    private static List<TrackEntry> tracks(
            List<SoundTrack> tracks, List<Choice> choices, Function<Reason, String> words) {
        return IntStream.range(0, tracks.size())
                .mapToObj(n -> TrackEntry.of(tracks.get(n), choices.get(n), words))
                .toList();
    }

    private static <S> Map<Integer, S> byNumber(List<S> streams, Function<S, Integer> number) {
        return streams.stream().collect(Collectors.toMap(number, stream -> stream));
    }

    private static <S> ChoiceEntry<S> entry(
            Choice choice, Map<Integer, S> streams, Function<Reason, String> words) {
        return new ChoiceEntry<>(
                choice.stream(),
                words.apply(choice.reason()),
                choice.verdicts().stream()
                        .flatMap(
                                verdict ->
                                        Optional.ofNullable(streams.get(verdict.stream())).stream()
                                                .map(stream -> entry(verdict, stream, words)))
                        .toList());
    }

    private static <S> StreamCandidate<S> entry(
            Verdict verdict, S stream, Function<Reason, String> words) {
        return new StreamCandidate<>(
                stream,
                verdict.chosen(),
                verdict.total(),
                verdict.points().stream()
                        .map(line -> new PointsEntry(words.apply(line.why()), line.points()))
                        .toList(),
                verdict.excluded().map(words));
    }
}
