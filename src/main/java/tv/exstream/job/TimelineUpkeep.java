package tv.exstream.job;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelAdded;
import tv.exstream.channel.ChannelChanged;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.ChannelRemoved;
import tv.exstream.channel.Channels;
import tv.exstream.collection.CollectionChanged;
import tv.exstream.job.Agenda.Item;
import tv.exstream.library.ScanReport;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.RulesChanged;

/// Keeps the timelines of all channels extended and true to their rules and media, while nobody looks. Thread-safe.
final class TimelineUpkeep extends Upkeep {
    private static final Logger LOG = LoggerFactory.getLogger(TimelineUpkeep.class);

    /// What happens in this process is told by events; this is for time going by and for other processes.
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Channels channels;
    private final Planner planner;
    private final Agenda agenda = new Agenda();

    /// Why the channels that fail do so; owned by the thread.
    private final Map<ChannelId, String> failures = new HashMap<>();

    TimelineUpkeep(Channels channels, Planner planner) {
        super("timelines", Duration.ZERO);
        this.channels = channels;
        this.planner = planner;
    }

    @Override
    public void start() {
        agenda.addAll();
        super.start();
    }

    @Override
    public void stop() {
        agenda.close();
        super.stop();
    }

    @EventListener
    void channelAdded(ChannelAdded event) {
        agenda.addFirst(event.channel());
    }

    @EventListener
    void channelChanged(ChannelChanged event) {
        agenda.addFirst(event.channel().id());
    }

    @EventListener
    void channelRemoved(ChannelRemoved event) {
        agenda.addFirst(event.id());
    }

    @EventListener
    void rulesChanged(RulesChanged event) {
        agenda.addFirst(event.channel());
    }

    @EventListener
    void collectionChanged(CollectionChanged event) {
        LOG.debug("timelines follow the change of collection={}", event.collection());
        agenda.addAll();
    }

    @EventListener
    void scanned(ScanReport report) {
        LOG.debug("timelines follow the scan of library={}", report.library());
        agenda.addAll();
    }

    /// Waits for something to do, and does it.
    @Override
    void round() throws InterruptedException {
        switch (agenda.take(PAUSE)) {
            case Item.One(ChannelId channel) -> attempt(channel);
            case Item.All() -> attemptAll();
            case Item.End() -> {}
        }
    }

    private void attemptAll() {
        try {
            channels.all().forEach(channel -> agenda.addLast(channel.id()));
        } catch (RuntimeException e) {
            // The thread's top: the database may answer at the next look.
            planner.counts().addFailed();
            LOG.warn("timelines cannot be looked at", e);
        }
    }

    private void attempt(ChannelId id) {
        try {
            channels.find(id).ifPresentOrElse(this::look, () -> forget(id));
        } catch (RuntimeException e) {
            // The thread's top: one failing channel must not stop the others.
            planner.counts().addFailed();
            failed(id, e);
        }
    }

    private void look(Channel channel) {
        planner.look(channel);
        if (failures.remove(channel.id()) != null) {
            LOG.info("channel={} timeline is kept up again", channel.number());
        }
    }

    /// Here, because nothing of it can come back behind the last look at a channel.
    private void forget(ChannelId id) {
        planner.forget(id);
        failures.remove(id);
    }

    /// Told once, not at every look.
    private void failed(ChannelId id, RuntimeException e) {
        String reason = e.toString();
        if (reason.equals(failures.put(id, reason))) {
            return;
        }
        if (e instanceof ProblemException) {
            LOG.warn("channel id={} timeline cannot be kept up: {}", id, e.getMessage());
        } else {
            LOG.error("channel id={} timeline cannot be kept up", id, e);
        }
    }
}
