package tv.exstream.db;

import static tv.exstream.db.tables.Tables.GUIDE_MATCH;

import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.GuideChannel;
import tv.exstream.iptv.GuideId;
import tv.exstream.iptv.GuideMatches.Match;
import tv.exstream.iptv.GuideMatches.State;
import tv.exstream.iptv.Matching;
import tv.exstream.iptv.Suggestion;
import tv.exstream.source.SourceId;

/// Which channels of guides tell about entries, as the database has it.
final class GuideMatchRows {
    static final int NO_GUIDE = 0;

    static final List<Field<?>> COLUMNS =
            List.of(
                    GUIDE_MATCH.SOURCE_ID,
                    GUIDE_MATCH.ENTRY_KEY,
                    GUIDE_MATCH.STATE,
                    GUIDE_MATCH.GUIDE_ID,
                    GUIDE_MATCH.GUIDE_NUMBER,
                    GUIDE_MATCH.CHANNEL_ID,
                    GUIDE_MATCH.SCORE,
                    GUIDE_MATCH.SUGGESTIONS);

    /// As they are stored.
    private record Suggestions(List<Suggestion> all) {}

    private GuideMatchRows() {}

    static Match found(EntryKey key, Matching matching) {
        return switch (matching) {
            case Matching.Matched(Suggestion by) ->
                    new Match(
                            key, State.MATCHED, Optional.of(by.channel()), by.score(), List.of(by));
            case Matching.Ambiguous(List<Suggestion> suggestions) ->
                    new Match(
                            key,
                            State.AMBIGUOUS,
                            Optional.empty(),
                            suggestions.getFirst().score(),
                            suggestions);
            case Matching.Unmatched() ->
                    new Match(key, State.UNMATCHED, Optional.empty(), 0, List.of());
        };
    }

    static Object[] values(SourceId source, Match match) {
        return new Object[] {
            source.value(),
            match.key().text(),
            match.state().name(),
            guide(match.channel()),
            number(match.channel()),
            id(match.channel()),
            match.score(),
            JsonColumn.write(new Suggestions(match.suggestions()))
        };
    }

    static int guide(Optional<GuideChannel.Key> channel) {
        return channel.map(key -> key.guide().source().value()).orElse(NO_GUIDE);
    }

    static int number(Optional<GuideChannel.Key> channel) {
        return channel.map(key -> key.guide().number()).orElse(0);
    }

    static String id(Optional<GuideChannel.Key> channel) {
        return channel.map(GuideChannel.Key::id).orElse("");
    }

    static Match match(Record row) {
        return new Match(
                new EntryKey(row.get(GUIDE_MATCH.ENTRY_KEY)),
                State.valueOf(row.get(GUIDE_MATCH.STATE)),
                row.get(GUIDE_MATCH.GUIDE_ID) == NO_GUIDE
                        ? Optional.empty()
                        : Optional.of(channel(row)),
                row.get(GUIDE_MATCH.SCORE),
                JsonColumn.read(row.get(GUIDE_MATCH.SUGGESTIONS), Suggestions.class).all());
    }

    /// The channel of a match that has one.
    static GuideChannel.Key channel(Record row) {
        return channel(
                row.get(GUIDE_MATCH.GUIDE_ID),
                row.get(GUIDE_MATCH.GUIDE_NUMBER),
                row.get(GUIDE_MATCH.CHANNEL_ID));
    }

    static GuideChannel.Key channel(int source, int number, String id) {
        return new GuideChannel.Key(new GuideId(new SourceId(source), number), id);
    }
}
