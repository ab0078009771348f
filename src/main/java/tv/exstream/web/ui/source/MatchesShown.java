package tv.exstream.web.ui.source;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.describe.Ground;
import tv.exstream.describe.Lookup;
import tv.exstream.web.api.MatchView;
import tv.exstream.web.api.MatchesAnswer;
import tv.exstream.web.api.MatchesAnswer.CandidateEntry;
import tv.exstream.web.api.MatchesAnswer.MatchEntry;
import tv.exstream.web.ui.Pager;

/// Some of what was looked for in catalogues.
///
/// @param state as in `matches.state.STATE`
public record MatchesShown(
        String state, Pager pager, List<StateCount> states, List<MatchShown> rows) {
    private static final int ROWS = 25;
    private static final int PERCENT = 100;

    public MatchesShown {
        states = List.copyOf(states);
        rows = List.copyOf(rows);
    }

    /// @param word as in `matches.state.WORD`
    public record StateCount(String state, String word, int count, boolean current) {}

    /// @param work as in `matches.work.WORK`
    /// @param year 0 when it is not known
    /// @param entry what it is in the catalogue; empty when that is not known
    /// @param refused whether a person said that it is none
    public record MatchShown(
            int id,
            String provider,
            String work,
            String title,
            int year,
            String entry,
            boolean refused,
            List<CandidateShown> candidates) {
        public MatchShown {
            candidates = List.copyOf(candidates);
        }

        private static MatchShown of(MatchEntry match) {
            String entry = match.entry().orElse("");
            return new MatchShown(
                    match.id(),
                    match.provider(),
                    ReadingShown.key(match.work().name()),
                    match.title(),
                    match.year(),
                    entry,
                    match.state() == Lookup.State.REFUSED,
                    match.candidates().stream()
                            .map(each -> CandidateShown.of(each, entry))
                            .toList());
        }

        public String address() {
            return "api/matches/" + id;
        }
    }

    /// Why something is offered.
    ///
    /// @param key of its words, `matches.ground.KEY`, said with the numbers; empty where there are none
    /// @param text as the server says it, in English
    public record GroundShown(String key, List<Integer> numbers, String text) {
        public GroundShown {
            numbers = List.copyOf(numbers);
        }

        private static GroundShown of(String text) {
            return Ground.told(text)
                    .map(
                            found ->
                                    new GroundShown(
                                            ReadingShown.key(found.ground().name()),
                                            found.numbers(),
                                            text))
                    .orElseGet(() -> new GroundShown("", List.of(), text));
        }
    }

    /// @param year 0 when the catalogue does not know it
    /// @param percent how sure it is
    /// @param taken whether it is this one
    /// @param body what takes it, as the interface wants it
    public record CandidateShown(
            String title,
            int year,
            String plot,
            int percent,
            List<GroundShown> reasons,
            boolean taken,
            String body) {
        public CandidateShown {
            reasons = List.copyOf(reasons);
        }

        private static CandidateShown of(CandidateEntry candidate, String entry) {
            return new CandidateShown(
                    candidate.title(),
                    candidate.year(),
                    candidate.plot(),
                    (int) Math.round(candidate.confidence() * PERCENT),
                    candidate.reasons().stream().map(GroundShown::of).toList(),
                    candidate.entry().equals(entry),
                    JsonMapper.shared().writeValueAsString(Map.of("entry", candidate.entry())));
        }
    }

    /// A page behind the last one is the last one.
    static MatchesShown of(MatchView matches, Lookup.State state, int page) {
        int fitting = matches.list(state, 0, 1).total();
        var pager = new Pager(page, ROWS, fitting);
        MatchesAnswer some = matches.list(state, pager.offset(), ROWS);
        return new MatchesShown(
                ReadingShown.key(state.name()),
                pager,
                Arrays.stream(Lookup.State.values())
                        .map(
                                each ->
                                        new StateCount(
                                                each.name(),
                                                ReadingShown.key(each.name()),
                                                matches.list(each, 0, 1).total(),
                                                each == state))
                        .toList(),
                some.items().stream().map(MatchShown::of).toList());
    }
}
