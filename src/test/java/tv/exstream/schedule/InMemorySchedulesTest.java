package tv.exstream.schedule;

import tv.exstream.channel.ChannelId;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.playout.Playouts;

class InMemorySchedulesTest implements SchedulesContract {
    private final InMemoryPlayouts playouts = new InMemoryPlayouts();
    private final Schedules schedules = new InMemorySchedules(playouts);

    @Override
    public Schedules schedules() {
        return schedules;
    }

    @Override
    public Playouts playouts() {
        return playouts;
    }

    @Override
    public ChannelId channel() {
        return new ChannelId(1);
    }
}
