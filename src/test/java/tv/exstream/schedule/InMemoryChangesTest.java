package tv.exstream.schedule;

import tv.exstream.channel.ChannelId;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.playout.Playouts;

class InMemoryChangesTest implements ChangesContract {
    private final InMemoryPlayouts playouts = new InMemoryPlayouts();
    private final InMemorySchedules schedules = new InMemorySchedules(playouts);
    private final InMemoryChanges changes = new InMemoryChanges(schedules);

    @Override
    public Changes changes() {
        return changes;
    }

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
        return new ChannelId(5);
    }
}
