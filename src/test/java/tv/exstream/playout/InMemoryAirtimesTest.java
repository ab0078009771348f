package tv.exstream.playout;

import java.util.List;
import tv.exstream.channel.ChannelId;

class InMemoryAirtimesTest implements AirtimesContract {
    private final InMemoryPlayouts playouts = new InMemoryPlayouts();

    @Override
    public Airtimes airtimes() {
        return new InMemoryAirtimes(playouts);
    }

    @Override
    public List<ChannelId> channels() {
        return List.of(new ChannelId(1), new ChannelId(2));
    }

    @Override
    public void store(ChannelId channel, List<Airing> airings) {
        playouts.add(channel, airings.toArray(Airing[]::new));
    }
}
