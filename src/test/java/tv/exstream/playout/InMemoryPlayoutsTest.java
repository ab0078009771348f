package tv.exstream.playout;

import java.util.List;
import tv.exstream.channel.ChannelId;

class InMemoryPlayoutsTest implements PlayoutsContract {
    private final InMemoryPlayouts playouts = new InMemoryPlayouts();

    @Override
    public Playouts playouts() {
        return playouts;
    }

    @Override
    public ChannelId channel() {
        return new ChannelId(3);
    }

    @Override
    public void store(List<Airing> airings) {
        playouts.add(channel(), airings.toArray(Airing[]::new));
    }
}
