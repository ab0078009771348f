package tv.exstream.job;

import java.time.Duration;
import java.util.List;
import org.springframework.context.event.EventListener;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelRemoved;
import tv.exstream.channel.Channels;
import tv.exstream.schedule.RulesChanged;
import tv.exstream.session.Sessions;

/// Looks every few seconds who watches on-demand channels. Players over HLS tell of themselves. Thread-safe.
final class AttendanceUpkeep extends Upkeep {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Channels channels;
    private final Sessions sessions;
    private final Attendance attendance;

    /// Whether the channels of the time before the start are known; owned by the thread.
    private boolean isBegun;

    AttendanceUpkeep(Channels channels, Sessions sessions, Attendance attendance) {
        super("attendance", PAUSE);
        this.channels = channels;
        this.sessions = sessions;
        this.attendance = attendance;
    }

    @EventListener
    void rulesChanged(RulesChanged event) {
        channels.find(event.channel()).ifPresent(attendance::rulesChanged);
    }

    @EventListener
    void channelRemoved(ChannelRemoved event) {
        attendance.removed(event.id());
    }

    /// Rules are large, so those of all channels are read only once; nothing is read where no channel is on-demand.
    @Override
    void round() {
        if (!isBegun) {
            attendance.begin(channels.all());
            isBegun = true;
        }
        List<Channel> onDemand =
                attendance.channels().stream().flatMap(id -> channels.find(id).stream()).toList();
        if (!onDemand.isEmpty()) {
            attendance.look(onDemand, sessions.watched());
        }
    }
}
