package tv.exstream.channel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tv.exstream.media.SentPicture;

/// Logos that are forgotten when the test ends. Thread-safe.
public final class InMemoryLogos implements Logos {
    private final Channels channels;
    private final Map<ChannelId, SentPicture> logos = new HashMap<>();

    public InMemoryLogos(Channels channels) {
        this.channels = channels;
    }

    @Override
    public synchronized Optional<SentPicture> find(ChannelId channel) {
        return channels.find(channel).map(found -> logos.get(found.id()));
    }

    @Override
    public synchronized Channel put(ChannelId channel, SentPicture logo) {
        Channel told = tell(channel, logo.digest());
        logos.put(channel, logo);
        return told;
    }

    @Override
    public synchronized Channel remove(ChannelId channel) {
        logos.remove(channel);
        return tell(channel, "");
    }

    private Channel tell(ChannelId channel, String digest) {
        return channels.change(channel, before -> before.with(before.listing().withLogo(digest)));
    }
}
