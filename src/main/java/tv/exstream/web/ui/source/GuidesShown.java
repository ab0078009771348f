package tv.exstream.web.ui.source;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.iptv.GuideMatches;
import tv.exstream.web.api.GuideMatchEntry;
import tv.exstream.web.api.GuideMatchView;
import tv.exstream.web.api.GuideMatchesAnswer;
import tv.exstream.web.ui.Pager;

/// Some of the matches of a source with guides.
///
/// @param state as in `guides.state.STATE`
public record GuidesShown(
        String state, Pager pager, List<StateCount> states, List<MatchShown> rows) {
    private static final int ROWS = 25;

    public GuidesShown {
        states = List.copyOf(states);
        rows = List.copyOf(rows);
    }

    /// @param word as in `guides.state.WORD`
    public record StateCount(String state, String word, int count, boolean current) {}

    /// @param name of the entry
    /// @param channel what its guide calls it; empty when none tells about it
    /// @param address where the interface takes what a person says, below that of the source
    public record MatchShown(
            String name,
            String channel,
            int score,
            boolean chosen,
            String address,
            List<SuggestionShown> suggestions) {
        public MatchShown {
            suggestions = List.copyOf(suggestions);
        }

        private static MatchShown of(GuideMatchEntry match) {
            return new MatchShown(
                    match.name().orElse(match.key()),
                    match.channel().map(GuideMatchEntry.Channel::id).orElse(""),
                    match.score(),
                    match.state() == GuideMatches.State.CHOSEN,
                    "/guide-match?key=" + UriUtils.encode(match.key(), "UTF-8"),
                    match.suggestions().stream().map(SuggestionShown::of).toList());
        }
    }

    /// @param reasons as in `guides.reason.REASON`
    /// @param body what takes it, as the interface wants it
    public record SuggestionShown(String channel, int score, List<String> reasons, String body) {
        public SuggestionShown {
            reasons = List.copyOf(reasons);
        }

        static SuggestionShown of(GuideMatchEntry.Suggested suggested) {
            return new SuggestionShown(
                    suggested.channel().id(),
                    suggested.score(),
                    suggested.reasons().stream()
                            .map(each -> ReadingShown.key(each.name()))
                            .toList(),
                    JsonMapper.shared().writeValueAsString(Map.of("channel", suggested.channel())));
        }
    }

    /// A page behind the last one is the last one.
    static GuidesShown of(GuideMatchView matches, int source, GuideMatches.State state, int page) {
        int fitting = matches.matches(source, state, 0, 1).total();
        var pager = new Pager(page, ROWS, fitting);
        GuideMatchesAnswer some = matches.matches(source, state, pager.offset(), ROWS);
        return new GuidesShown(
                ReadingShown.key(state.name()),
                pager,
                Arrays.stream(GuideMatches.State.values())
                        .map(each -> count(matches, source, each, each == state))
                        .toList(),
                some.matches().stream().map(MatchShown::of).toList());
    }

    private static StateCount count(
            GuideMatchView matches, int source, GuideMatches.State state, boolean current) {
        return new StateCount(
                state.name(),
                ReadingShown.key(state.name()),
                matches.matches(source, state, 0, 1).total(),
                current);
    }
}
