package tv.exstream.web.api;

import static tv.exstream.remark.Wanted.atLeast;

import java.util.List;
import java.util.Optional;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.GuideChannel;
import tv.exstream.iptv.GuideId;
import tv.exstream.iptv.GuideMatches;
import tv.exstream.json.StrictJson;
import tv.exstream.library.iptv.SubscriptionDesk;
import tv.exstream.media.MediaId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Objection;
import tv.exstream.source.SourceId;

/// Which guides tell about what sources list, over the interface. Thread-safe.
public record GuideMatchView(SubscriptionDesk desk) {
    public GuideMatchesAnswer matches(int source, GuideMatches.State state, int offset, int limit) {
        return matches(source, state, ListPart.at(offset, limit));
    }

    GuideMatchesAnswer matches(int source, GuideMatches.State state, ListPart part) {
        SourceId owner = SubscriptionView.id(source);
        GuideMatches.InState matches = desk.matches(owner, state);
        var some = part.read(new ByKey(matches));
        return new GuideMatchesAnswer(
                matches.count(),
                part.offset(),
                some.entries().stream().map(each -> entry(owner, each)).toList(),
                some.next());
    }

    /// Those of a source in a state.
    private record ByKey(GuideMatches.InState matches)
            implements ListPart.Listed<GuideMatches.Match> {
        @Override
        public String order() {
            return "guide matches by key";
        }

        @Override
        public List<GuideMatches.Match> from(int offset, int most) {
            return matches.list(offset, most);
        }

        @Override
        public List<GuideMatches.Match> behind(Cursor last, int most) {
            return matches.behind(last.key(0, EntryKey::new), most);
        }

        @Override
        public List<String> keys(GuideMatches.Match match) {
            return List.of(match.key().text());
        }
    }

    private GuideMatchEntry entry(SourceId owner, GuideMatches.Match match) {
        return GuideMatchEntry.of(match, desk.named(owner, match.key()));
    }

    GuideMatchEntry choose(int source, String key, String json) {
        Optional<GuideChannel.Key> channel = wanted(json);
        SourceId owner = SubscriptionView.id(source);
        return entry(owner, desk.match(owner, SubscriptionView.key(key), channel));
    }

    void release(int source, String key) {
        desk.release(SubscriptionView.id(source), SubscriptionView.key(key));
    }

    public LiveGuideMatch match(long live) {
        MediaId id = live(live);
        return LiveGuideMatch.of(desk.channel(id), desk.suggestions(id));
    }

    LiveGuideMatch choose(long live, String json) {
        desk.match(live(live), wanted(json));
        return match(live);
    }

    private static MediaId live(long id) {
        if (id < 1) {
            throw ProblemException.of(Problem.MEDIA_NOT_FOUND, Objection.NO_LIVE_SOURCE, id);
        }
        return new MediaId(id);
    }

    private static Optional<GuideChannel.Key> wanted(String json) {
        return StrictJson.read(json, GuideMatchRequest.class)
                .channel()
                .map(GuideMatchView::channel);
    }

    GuideMatchChannels channels(String text, ListPart part) {
        return GuideMatchChannels.of(part.read(new GuideChannelsListed(desk, text)));
    }

    private static GuideChannel.Key channel(GuideMatchEntry.Channel wanted) {
        if (wanted.id().isBlank()) {
            throw ProblemException.of(Problem.INVALID_VALUE, Demand.NOT_BLANK, "channel.id");
        }
        int number = wanted.number().orElse(0);
        if (number < 0) {
            throw ProblemException.mustBe("channel.number", atLeast(0), number);
        }
        var guide = new GuideId(SubscriptionView.id(wanted.guide()), number);
        return new GuideChannel.Key(guide, wanted.id());
    }
}
