package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import tv.exstream.media.MediaItem;
import tv.exstream.pick.Choice;
import tv.exstream.pick.Picked;
import tv.exstream.pick.Verdict;
import tv.exstream.web.api.MediaDetails.AudioEntry;
import tv.exstream.web.api.MediaDetails.SubtitleEntry;

/// Which streams of a media item a channel takes, and why.
///
/// @param channel its number
/// @param planned whether the channel shows the item then; else it is as if the item began then
/// @param rules what became of those that were tested, in their order
public record StreamsAnswer(
        long media,
        String title,
        String channel,
        Instant at,
        boolean planned,
        ChoiceEntry<AudioEntry> audio,
        ChoiceEntry<SubtitleEntry> subtitles,
        List<RuleEntry> rules) {
    public StreamsAnswer {
        rules = List.copyOf(rules);
    }

    /// @param stream the number in the file of the one that is taken; absent for none
    /// @param candidates every stream of the file
    public record ChoiceEntry<S>(
            OptionalInt stream, String reason, List<CandidateEntry<S>> candidates) {
        public ChoiceEntry {
            candidates = List.copyOf(candidates);
        }
    }

    /// @param total the sum of the points
    /// @param excluded why it was no candidate; absent when it was one
    public record CandidateEntry<S>(
            S stream,
            boolean chosen,
            int total,
            List<PointsEntry> points,
            Optional<String> excluded) {
        public CandidateEntry {
            points = List.copyOf(points);
        }
    }

    public record PointsEntry(String why, int points) {}

    /// @param number from 1
    /// @param decided whether it is the one that was followed
    public record RuleEntry(int number, boolean decided, String outcome) {}

    /// When and where the streams are taken.
    record Place(String channel, Instant at, boolean planned) {}

    static StreamsAnswer of(MediaItem item, Place place, Picked picked) {
        return new StreamsAnswer(
                item.id().value(),
                MediaEntry.of(item.outline()).title(),
                place.channel(),
                place.at(),
                place.planned(),
                entry(picked.audio(), byNumber(MediaDetails.audio(item), AudioEntry::stream)),
                entry(
                        picked.subtitles(),
                        byNumber(MediaDetails.subtitles(item), SubtitleEntry::stream)),
                picked.trials().stream()
                        .map(each -> new RuleEntry(each.number(), each.decided(), each.outcome()))
                        .toList());
    }

    private static <S> Map<Integer, S> byNumber(List<S> streams, Function<S, Integer> number) {
        return streams.stream().collect(Collectors.toMap(number, stream -> stream));
    }

    private static <S> ChoiceEntry<S> entry(Choice choice, Map<Integer, S> streams) {
        return new ChoiceEntry<>(
                choice.stream(),
                choice.reason(),
                choice.verdicts().stream()
                        .flatMap(
                                verdict ->
                                        Optional.ofNullable(streams.get(verdict.stream())).stream()
                                                .map(stream -> entry(verdict, stream)))
                        .toList());
    }

    private static <S> CandidateEntry<S> entry(Verdict verdict, S stream) {
        return new CandidateEntry<>(
                stream,
                verdict.chosen(),
                verdict.total(),
                verdict.points().stream()
                        .map(line -> new PointsEntry(line.why(), line.points()))
                        .toList(),
                Optional.of(verdict.excluded()).filter(reason -> !reason.isEmpty()));
    }
}
