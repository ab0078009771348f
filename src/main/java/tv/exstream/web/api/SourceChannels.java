package tv.exstream.web.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.json.StrictJson;
import tv.exstream.live.LiveSources;
import tv.exstream.media.MediaId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.lineup.Entry;
import tv.exstream.schedule.lineup.LineupSchedule;
import tv.exstream.source.SourceId;
import tv.exstream.source.Sources;
import tv.exstream.web.RemarkTexts;

/// Makes channels of the live sources that a source brings, many with one call. One that a channel shows already gets no other one, so that a
/// call can be repeated. Thread-safe; one call after another.
final class SourceChannels {
    private static final Logger LOG = LoggerFactory.getLogger(SourceChannels.class);

    /// Takes some seconds, in which a person waits.
    static final int MOST = 500;

    private final Sources sources;
    private final LiveSources live;
    private final LiveChannels channels;
    private final Outcome outcome;
    private final ReentrantLock calls = new ReentrantLock();

    /// What follows, and how it is told.
    record Outcome(ChannelLogos logos, RemarkTexts texts) {}

    SourceChannels(Sources sources, LiveSources live, LiveChannels channels, Outcome outcome) {
        this.sources = sources;
        this.live = live;
        this.channels = channels;
        this.outcome = outcome;
    }

    SourceChannelsAnswer make(int source, String json) throws InterruptedException {
        var wish = StrictJson.read(json, SourceChannelsRequest.class);
        SourceId owner = SubscriptionView.id(source);
        if (sources.find(owner).isEmpty()) {
            throw ProblemException.of(Problem.SOURCE_NOT_FOUND, Objection.NO_SOURCE, source);
        }
        Optional<ChannelNumber> start = wish.start().map(ChannelNumber::parse);
        calls.lockInterruptibly();
        try {
            return new Call(wish, start).make(owner);
        } finally {
            calls.unlock();
        }
    }

    /// One call. Owned by one thread.
    private final class Call {
        private final SourceChannelsRequest wish;
        private final Optional<ChannelNumber> start;
        private final List<SourceChannelsAnswer.MadeChannel> made = new ArrayList<>();
        private final List<SourceChannelsAnswer.Left> left = new ArrayList<>();
        private final List<ChannelLogos.Wish> pictures = new ArrayList<>();

        Call(SourceChannelsRequest wish, Optional<ChannelNumber> start) {
            this.wish = wish;
            this.start = start;
        }

        SourceChannelsAnswer make(SourceId owner) {
            List<LiveSources.Entry> wanted = wanted(owner);
            List<Channel> all = channels.channels().all();
            Map<MediaId, Channel> shown = shown(all);
            List<LiveSources.Entry> without = new ArrayList<>();
            for (LiveSources.Entry each : wanted) {
                Optional.ofNullable(shown.get(each.id()))
                        .ifPresentOrElse(channel -> leave(each, channel), () -> without.add(each));
            }
            List<LiveSources.Entry> some = without.subList(0, Math.min(MOST, without.size()));
            int tried = make(some, new FreeNumbers(numbers(all), start));
            int begun = outcome.logos().fetch(pictures);
            LOG.info("channels made source={} made={} left={}", owner, made.size(), left.size());
            return new SourceChannelsAnswer(made, left, begun, without.size() - tried);
        }

        /// By id, which is the order in which the list had them first. What is named and is not there is left.
        private List<LiveSources.Entry> wanted(SourceId owner) {
            Set<Long> rest = new TreeSet<>(wish.ids().orElse(List.of()));
            List<LiveSources.Entry> wanted = new ArrayList<>();
            for (LiveSources.Entry each : live.all()) {
                boolean named = wish.ids().isEmpty() || rest.contains(each.id().value());
                if (named && each.owner().filter(owner::equals).isPresent() && isInGroup(each)) {
                    wanted.add(each);
                    rest.remove(each.id().value());
                }
            }
            rest.forEach(id -> leave(id, Remark.of(Objection.NOT_OF_SOURCE)));
            return wanted;
        }

        private boolean isInGroup(LiveSources.Entry each) {
            String group = each.source().labels().group().strip();
            return wish.group().map(String::strip).map(group::equalsIgnoreCase).orElse(true);
        }

        /// Those that lineups name, each with the first channel that does.
        private Map<MediaId, Channel> shown(List<Channel> all) {
            Map<MediaId, Channel> shown = new HashMap<>();
            for (Channel channel : all) {
                channels.programming()
                        .rules(channel.id())
                        .filter(LineupSchedule.class::isInstance)
                        .map(rules -> ((LineupSchedule) rules).entries())
                        .orElse(List.of())
                        .forEach(
                                entry -> {
                                    if (entry instanceof Entry.Media(MediaId item, var _)) {
                                        shown.putIfAbsent(item, channel);
                                    }
                                });
            }
            return shown;
        }

        private static Set<ChannelNumber> numbers(List<Channel> all) {
            return all.stream().map(Channel::number).collect(Collectors.toSet());
        }

        /// Its picture may not have been had.
        private void leave(LiveSources.Entry entry, Channel channel) {
            leave(entry.id().value(), Remark.of(Objection.SHOWN_BY, channel.number().toString()));
            if (ChannelLogos.hasNone(channel)) {
                pictures.add(new ChannelLogos.Wish(channel.id(), entry));
            }
        }

        private void leave(long id, Remark why) {
            left.add(new SourceChannelsAnswer.Left(id, outcome.texts().said(why)));
        }

        /// Answers how many were tried: a busy database is not asked for the rest.
        private int make(List<LiveSources.Entry> some, FreeNumbers free) {
            List<ChannelNumber> numbers =
                    free.of(some.stream().map(each -> each.source().labels().number()).toList());
            for (int n = 0; n < some.size(); n++) {
                LiveSources.Entry each = some.get(n);
                try {
                    Channel channel = channels.make(each, numbers.get(n), free);
                    made.add(
                            new SourceChannelsAnswer.MadeChannel(
                                    each.id().value(), channels.entry(channel)));
                    pictures.add(new ChannelLogos.Wish(channel.id(), each));
                } catch (ProblemException e) {
                    if (e.problem() == Problem.DATABASE_BUSY) {
                        return n;
                    }
                    leave(each.id().value(), e.remark());
                }
            }
            return some.size();
        }
    }
}
