package tv.exstream.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelAdded;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.Channels;
import tv.exstream.channel.OneStep;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.Schedule;

/// Makes channels with all that they begin with in one step: when anything fails, none of them is there. Others are told once all is done.
/// Thread-safe.
public final class FreshChannels {
    private static final Logger LOG = LoggerFactory.getLogger(FreshChannels.class);

    private final OneStep step;
    private final Channels channels;
    private final RuleEdits.Beginning rules;
    private final Consumer<Object> news;

    /// @param news is told of what was done
    FreshChannels(
            OneStep step, Channels channels, RuleEdits.Beginning rules, Consumer<Object> news) {
        this.step = step;
        this.channels = channels;
        this.rules = rules;
        this.news = news;
    }

    /// Answers what the work answers, which knows nothing of who asks: it runs on the thread of the database.
    public <T> T made(Function<Making, T> work) {
        Making making = new Making(channels, rules.begin());
        T made = step.of(() -> work.apply(making));
        making.added.forEach(
                channel -> LOG.info("channel={} added name={}", channel.number(), channel.name()));
        making.news().forEach(each -> Aftermath.follow("the news of it", () -> news.accept(each)));
        return made;
    }

    /// One step in which channels are made. Owned by one thread.
    public static final class Making {
        private final Channels channels;
        private final RuleEdits rules;
        private final List<Channel> added = new ArrayList<>();
        private final List<Object> others = new ArrayList<>();

        private Making(Channels channels, RuleEdits rules) {
            this.channels = channels;
            this.rules = rules;
        }

        /// @throws ProblemException INVALID_VALUE, CHANNEL_NUMBER_TAKEN
        public Channel add(Channels.Draft draft) {
            return added(() -> channels.add(draft));
        }

        /// Adds one after the last one.
        ///
        /// @param draft by the number that it gets
        public Channel addLast(Function<ChannelNumber, Channels.Draft> draft) {
            return added(() -> channels.addLast(draft));
        }

        private Channel added(Supplier<Channel> adding) {
            Channel channel = ChannelEdits.checked(adding);
            added.add(channel);
            return channel;
        }

        /// Gives a channel its rules.
        ///
        /// @throws ProblemException INVALID_VALUE when they make no program
        public void rules(Channel channel, Schedule schedule) {
            rules.put(channel, schedule);
        }

        /// Others are told this, too.
        public void tell(Object event) {
            others.add(event);
        }

        private List<Object> news() {
            List<Object> news = new ArrayList<>();
            added.forEach(channel -> news.add(new ChannelAdded(channel.id())));
            news.addAll(others);
            news.addAll(rules.news());
            return news;
        }
    }
}
