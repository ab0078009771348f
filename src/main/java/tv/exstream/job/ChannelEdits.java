package tv.exstream.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelAdded;
import tv.exstream.channel.ChannelBatch;
import tv.exstream.channel.ChannelChanged;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.ChannelRemoved;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Logos;
import tv.exstream.media.SentPicture;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.script.ScriptSchedule;

/// Adds, changes and removes channels as people do. Whoever watches a channel goes on watching it while it is changed. Thread-safe.
public final class ChannelEdits {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelEdits.class);

    private final Stored stored;
    private final Planner planner;
    private final News news;

    /// Where everything is kept.
    record Stored(Channels channels, Logos logos, Schedules schedules) {}

    /// Who is told of what was done, once it is done.
    record News(
            Consumer<ChannelAdded> added,
            Consumer<ChannelChanged> changed,
            Consumer<ChannelRemoved> removed) {}

    /// @param planner plans anew what lies ahead in another zone
    ChannelEdits(Stored stored, Planner planner, News news) {
        this.stored = stored;
        this.planner = planner;
        this.news = news;
    }

    /// Adds a channel. It shows nothing until it is given rules.
    ///
    /// @throws ProblemException INVALID_VALUE, CHANNEL_NUMBER_TAKEN
    public Channel add(Channels.Draft draft) {
        return added(() -> stored.channels().add(draft));
    }

    /// Adds one after the last one; the same otherwise.
    ///
    /// @param draft by the number that it gets
    public Channel addLast(Function<ChannelNumber, Channels.Draft> draft) {
        return added(() -> stored.channels().addLast(draft));
    }

    private Channel added(Supplier<Channel> adding) {
        Channel channel = checked(adding);
        LOG.info("channel={} added name={}", channel.number(), channel.name());
        Aftermath.follow(
                "the news of it", () -> news.added().accept(new ChannelAdded(channel.id())));
        return channel;
    }

    /// Changes a channel. What is on air, and the next two minutes, stay in another zone too.
    ///
    /// @param change leaves id and epoch as they are
    /// @throws ProblemException INVALID_VALUE, CHANNEL_NOT_FOUND, CHANNEL_NUMBER_TAKEN
    public Channel change(Channel before, UnaryOperator<Channel> change) {
        Channel channel = checked(() -> stored.channels().change(before.id(), change));
        LOG.info(
                "channel={} changed now={} name={}",
                before.number(),
                channel.number(),
                channel.name());
        tell(channel);
        planned(before, channel);
        return channel;
    }

    private void planned(Channel before, Channel channel) {
        if (!channel.zone().equals(before.zone())) {
            replan(channel);
        }
    }

    /// Plans anew what lies ahead, because the zone of a channel is another one now. Where that fails, what is planned stays.
    public void replan(Channel channel) {
        Aftermath.follow(
                "a new plan of channel " + channel.number(),
                () -> {
                    if (isPlanned(channel.id())) {
                        planner.refresh(channel);
                    }
                });
    }

    /// Changes and removes many in one step, or none of them. Answers the changed ones as they are then, in order.
    ///
    /// @param storing makes it so, in one step with whatever else belongs to it
    /// @throws ProblemException CHANNEL_NOT_FOUND, CHANNEL_NUMBER_TAKEN
    public List<Channel> apply(ChannelBatch batch, Function<ChannelBatch, List<Channel>> storing) {
        Map<ChannelId, Channel> before =
                stored.channels().all().stream()
                        .collect(Collectors.toMap(Channel::id, channel -> channel));
        List<Channel> changed = storing.apply(batch);
        LOG.info("channels changed={} removed={}", changed.size(), batch.removed().size());
        changed.forEach(this::tell);
        before.values().stream()
                .filter(channel -> batch.removed().contains(channel.id()))
                .forEach(this::toldRemoved);
        changed.forEach(channel -> planned(before.getOrDefault(channel.id(), channel), channel));
        return changed;
    }

    /// A script plans by itself.
    private boolean isPlanned(ChannelId channel) {
        Optional<Plan> plan = stored.schedules().find(channel);
        return plan.filter(found -> !(found.schedule() instanceof ScriptSchedule)).isPresent();
    }

    /// @throws ProblemException CHANNEL_NOT_FOUND
    public Channel putLogo(ChannelId channel, SentPicture logo) {
        return told(stored.logos().put(channel, logo));
    }

    /// @throws ProblemException CHANNEL_NOT_FOUND
    public Channel removeLogo(ChannelId channel) {
        return told(stored.logos().remove(channel));
    }

    private Channel told(Channel channel) {
        tell(channel);
        return channel;
    }

    private void tell(Channel channel) {
        Aftermath.follow(
                "the news of it", () -> news.changed().accept(new ChannelChanged(channel)));
    }

    private void toldRemoved(Channel channel) {
        Aftermath.follow(
                "the news of it", () -> news.removed().accept(new ChannelRemoved(channel)));
    }

    /// Removes a channel with all that belongs to it. Whoever watches it sees the end of the stream.
    ///
    /// @throws ProblemException CHANNEL_IN_USE with the channels that show what it shows
    public void remove(Channel channel) {
        showings().requireUnused(channel, Set.of());
        stored.channels().remove(channel.id());
        LOG.info("channel={} removed name={}", channel.number(), channel.name());
        toldRemoved(channel);
    }

    /// Which channels show which now.
    public Showings showings() {
        return Showings.of(stored);
    }

    /// Some of what is wrong with a channel is only found where it is made.
    static Channel checked(Supplier<Channel> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(e);
        }
    }
}
