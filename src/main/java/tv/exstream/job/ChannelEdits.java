package tv.exstream.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
import tv.exstream.channel.ChannelRemoved;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Logos;
import tv.exstream.media.SentPicture;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.script.ScriptSchedule;

/// Adds, changes and removes channels as people do. Whoever watches a channel goes on watching it while it is changed. Thread-safe.
public final class ChannelEdits {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelEdits.class);

    /// A message with more would not be read.
    private static final int MOST_NAMED = 10;

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
        Channel channel = checked(() -> stored.channels().add(draft));
        LOG.info("channel={} added name={}", channel.number(), channel.name());
        news.added().accept(new ChannelAdded(channel.id()));
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
        return told(planned(before, channel));
    }

    private Channel planned(Channel before, Channel channel) {
        if (!channel.zone().equals(before.zone())) {
            replan(channel);
        }
        return channel;
    }

    /// Plans anew what lies ahead, because the zone of a channel is another one now.
    public void replan(Channel channel) {
        if (isPlanned(channel.id())) {
            planner.refresh(channel);
        }
    }

    /// Changes and removes many in one step, or none of them. Answers the changed ones as they are then, in order.
    ///
    /// @throws ProblemException CHANNEL_NOT_FOUND, CHANNEL_NUMBER_TAKEN
    public List<Channel> apply(ChannelBatch batch) {
        Map<ChannelId, Channel> before =
                stored.channels().all().stream()
                        .collect(Collectors.toMap(Channel::id, channel -> channel));
        List<Channel> changed = stored.channels().apply(batch);
        LOG.info("channels changed={} removed={}", changed.size(), batch.removed().size());
        changed.forEach(
                channel -> told(planned(before.getOrDefault(channel.id(), channel), channel)));
        batch.removed().forEach(id -> news.removed().accept(new ChannelRemoved(id)));
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
        news.changed().accept(new ChannelChanged(channel));
        return channel;
    }

    /// Removes a channel with all that belongs to it. Whoever watches it sees the end of the stream.
    ///
    /// @throws ProblemException CHANNEL_IN_USE with the channels that show what it shows
    public void remove(Channel channel) {
        requireUnused(channel, Set.of());
        stored.channels().remove(channel.id());
        LOG.info("channel={} removed name={}", channel.number(), channel.name());
        news.removed().accept(new ChannelRemoved(channel.id()));
    }

    /// @param gone channels that are removed with it
    /// @throws ProblemException CHANNEL_IN_USE with the channels that show what it shows
    public void requireUnused(Channel channel, Set<ChannelId> gone) {
        List<Channel> users =
                users(channel).stream().filter(user -> !gone.contains(user.id())).toList();
        if (!users.isEmpty()) {
            throw new ProblemException(
                    Problem.CHANNEL_IN_USE,
                    "channel %s must not be shown by others: %s"
                            .formatted(
                                    channel.number(),
                                    users.stream()
                                            .limit(MOST_NAMED)
                                            .map(user -> "channel " + user.number())
                                            .collect(Collectors.joining(", "))));
        }
    }

    private List<Channel> users(Channel shown) {
        return stored.channels().all().stream()
                .filter(other -> !other.id().equals(shown.id()))
                .filter(other -> shows(other, shown.id()))
                .toList();
    }

    private boolean shows(Channel channel, ChannelId shown) {
        return stored.schedules()
                .find(channel.id())
                .filter(plan -> plan.schedule().program(channel.zone()).channels().contains(shown))
                .isPresent();
    }

    /// Some of what is wrong with a channel is only found where it is made.
    private static Channel checked(Supplier<Channel> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.INVALID_VALUE, String.valueOf(e.getMessage()), e);
        }
    }
}
